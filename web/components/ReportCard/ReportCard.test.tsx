import { render, screen } from '@testing-library/react';
import { examples } from './ReportCard.examples';

it('shows the whole text and links its heading to the report’s permanent address', () => {
  render(examples['with a heading of its own']);
  expect(screen.getByText('An adviser worked with the mission for three weeks.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Advice on an inclusive dialogue' })).toHaveAttribute(
    'href',
    '/en/reports/report0001',
  );
});

it('does not repeat the heading it stands under, and still has its permanent address', () => {
  render(examples['under the country it is called after']);
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Permanent address of “Yemen”' })).toHaveAttribute(
    'href',
    '/en/reports/report0001',
  );
});

it('offers what is not translated by the names of its languages, and shows none of its text', () => {
  render(examples['not translated']);
  expect(screen.getByText('A report about Oman and Yemen is available in:')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Français' })).toBeInTheDocument();
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});
