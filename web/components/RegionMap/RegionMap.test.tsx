import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { examples } from './RegionMap.examples';

it('numbers its marks as the list beside it does', () => {
  const { container } = render(examples['of Africa']);
  expect([...container.querySelectorAll('text')].map((number) => number.textContent)).toEqual(['1', '2']);
});

it('has no tab stop of its own: the list beside it has the same links', () => {
  const { container } = render(examples['of Africa']);
  const stops = [...container.querySelectorAll('a, [tabindex]')];
  expect(stops.every((stop) => stop.getAttribute('tabindex') === '-1')).toBe(true);
});

it('leads from a country’s land and from the sea beside its mark to where its mark leads', () => {
  const { container } = render(examples['of Africa']);
  const land = container.querySelector('path[data-place="LBY"]');
  expect(land?.closest('a')).toHaveAttribute('href', '#LBY');
  const targets = [...container.querySelectorAll('circle[clip-path]')];
  expect(targets.map((target) => target.closest('a')?.getAttribute('href'))).toEqual(['#LBY', '#SDN']);
  // Of two marks the nearer one is hit: each target ends where the other begins.
  const areas = [...container.querySelectorAll('clipPath')];
  expect(targets.map((target) => target.getAttribute('clip-path'))).toEqual(
    areas.map(({ id }) => `url(#${id})`),
  );
});

it('draws Sudan–South Sudan dashed and leaves the neutral areas out of every country', () => {
  const { container } = render(examples['of Africa']);
  expect(container.querySelector('path.dashed')).not.toBeNull();
  expect(container.querySelector('path.neutral')).not.toBeNull();
});

it('leaves out the mark of a country that is not on this map', () => {
  const { container } = render(examples['with a country that stands on another map']);
  expect(screen.getByRole('group', { name: 'Map of activities: Europe' })).toBeInTheDocument();
  expect(container.querySelectorAll('circle')).toHaveLength(0);
});

it('stands whole in the server’s HTML, with no style attribute', () => {
  const html = renderToString(examples['of Africa']);
  expect(html).toMatch(/<path/);
  expect(html).not.toMatch(/ style=/);
});
