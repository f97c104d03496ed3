import { fireEvent, render, screen } from '@testing-library/react';
import { examples } from './LinkedPlaces.examples';

const lit = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('data-lit'))
    .map((link) => link.textContent || link.getAttribute('aria-label'));

it('lights a place on the map when it is pointed at in the list', () => {
  render(examples['a map and a list']);
  fireEvent.pointerOver(screen.getByRole('link', { name: 'Yemen in the list' }));
  expect(lit()).toEqual(['Yemen on the map', 'Yemen in the list']);
});

it('lights a place in the list when it gets the focus on the map, and no longer than that', () => {
  render(examples['a map and a list']);
  const onTheMap = screen.getByRole('link', { name: 'Yemen on the map' });
  fireEvent.focusIn(onTheMap);
  expect(lit()).toEqual(['Yemen on the map', 'Yemen in the list']);
  fireEvent.focusOut(onTheMap);
  expect(lit()).toEqual([]);
});
