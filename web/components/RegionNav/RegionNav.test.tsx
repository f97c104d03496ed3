import { render, screen } from '@testing-library/react';
import { examples } from './RegionNav.examples';

it('leads to the four other regions and says how much there is', () => {
  render(examples['from Africa']);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Asia and the Pacific no activities reported',
    'Middle East and West Asia no activities reported',
    'Americas no activities reported',
    'Europe 1 activity',
  ]);
});
