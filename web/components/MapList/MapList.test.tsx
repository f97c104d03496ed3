import { render, screen } from '@testing-library/react';
import { examples } from './MapList.examples';

it('gives every region with its number of activities in words', () => {
  render(examples['of the world']);
  expect(screen.getByRole('link', { name: 'Africa' }).parentElement).toHaveTextContent('Africa5 activities');
  expect(screen.getByRole('link', { name: 'Europe' }).parentElement).toHaveTextContent('Europe1 activity');
  expect(screen.getByRole('link', { name: 'Americas' }).parentElement).toHaveTextContent(
    'Americasno activities reported',
  );
});

it('has the countries of the map as links', () => {
  render(examples['of the world']);
  expect(screen.getByRole('link', { name: 'Libya' })).toHaveAttribute('href', '/en/countries/LBY');
});
