import { render, screen } from '@testing-library/react';
import { examples } from './Breadcrumb.examples';

it('leads from the overview to the country a report is about', () => {
  render(examples['from a report']);
  expect(screen.getAllByRole('link').map((link) => link.textContent?.trim())).toEqual([
    'Back to the overview',
    'Africa',
    'Libya',
  ]);
});

it('says that the parent page is on another site', () => {
  render(examples['to the parent page']);
  expect(screen.getByRole('link', { name: 'Back to the unit' })).toHaveAttribute('rel', 'external noopener');
});
