import world from '@mediation/geo/world.json';
import { render, screen } from '@testing-library/react';
import { examples } from './MapKey.examples';

it('explains every kind of line the world map has', () => {
  const { container } = render(examples['in English']);
  for (const { kind } of world.lines) expect(container.querySelector(`path.${kind}`)).not.toBeNull();
  expect(screen.getByText('Line of Control in Jammu and Kashmir, approximate')).toBeInTheDocument();
});
