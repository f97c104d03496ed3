import { render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { examples } from './WorldMapSection.examples';

const map = () => screen.getByRole('group', { name: 'World map of activities by region' });

it('has five links on the map, each named by its region and its number of activities', () => {
  render(examples['with activities in two regions']);
  expect(
    within(map())
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label')),
  ).toEqual([
    'Africa: 5 activities',
    'Asia and the Pacific: no activities reported',
    'Middle East and West Asia: no activities reported',
    'Americas: no activities reported',
    'Europe: 1 activity',
  ]);
});

it('leads from each region of the map to that region’s page', () => {
  render(examples['with activities in two regions']);
  expect(
    within(map())
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(
    ['africa', 'asia-pacific', 'middle-east-west-asia', 'americas', 'europe'].map(
      (slug) => `/en/regions/${slug}`,
    ),
  );
});

it('has five tab stops on the map and no stray one', () => {
  render(examples['with activities in two regions']);
  const stops = [...map().querySelectorAll('a, [tabindex]')].filter(
    (stop) => stop.getAttribute('tabindex') !== '-1',
  );
  expect(stops).toHaveLength(5);
  expect(map().querySelectorAll('path[tabindex]')).toHaveLength(0);
});

it('marks each country with activities by a target that leads to it', () => {
  render(examples['with activities in two regions']);
  const markers = [...map().querySelectorAll('a[tabindex="-1"]')];
  expect(markers.map((marker) => marker.getAttribute('href'))).toEqual([
    '/en/countries/LBY',
    '/en/countries/SDN',
  ]);
  expect(markers.map((marker) => marker.querySelectorAll('circle').length)).toEqual([2, 2]);
});

it('stands whole in the server’s HTML, with no style attribute', () => {
  const html = renderToString(examples['with activities in two regions']);
  expect(html.match(/<path/g)?.length).toBeGreaterThanOrEqual(10);
  expect(html).not.toMatch(/ style=/);
  expect(html).not.toMatch(/ on[a-z]+=/);
});

it('can be skipped for the list that says the same', () => {
  const { container } = render(examples['with activities in two regions']);
  expect(screen.getByRole('link', { name: 'Skip the map' })).toHaveAttribute('href', '#map-list');
  expect(container.querySelector('#map-list')).toHaveTextContent('Libya');
});
