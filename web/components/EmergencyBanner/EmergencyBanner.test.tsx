import { render, screen } from '@testing-library/react';
import { examples } from './EmergencyBanner.examples';

it('is a landmark that can be found by its name', () => {
  render(examples['with a notice']);
  expect(screen.getByRole('region', { name: 'Important notice' })).toHaveTextContent('Our lines are down.');
});
