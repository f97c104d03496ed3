import { render, screen } from '@testing-library/react';
import { examples } from './SiteHeader.examples';

it('leads to the overview by the name of the unit', () => {
  render(examples['on the archive']);
  expect(screen.getByRole('link', { name: 'Mediation Support Unit: to the overview' })).toHaveAttribute(
    'href',
    '/en',
  );
});

it('marks the section the reader is in', () => {
  render(examples['on the archive']);
  expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Activity snapshots');
});

it('has a name of its own before site settings are published', () => {
  render(examples['before site settings are published']);
  expect(screen.getByRole('link', { name: 'Mediation Support: to the overview' })).toBeInTheDocument();
});

it('takes the logo from the published files', () => {
  const { container } = render(examples['with the logo of the unit']);
  expect(container.querySelector('img')).toHaveAttribute('src', `/files/${'c'.repeat(64)}/our%20logo.png`);
});
