import { render, screen } from '@testing-library/react';
import { examples } from './Pagination.examples';

it('leads to both sides and says where the reader is', () => {
  render(examples['in the middle']);
  expect(screen.getByText('Page 2 of 3')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Previous page' })).toHaveAttribute('href', '/en/snapshots');
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/en/snapshots?page=3');
});

it('has no way back on the first page', () => {
  render(examples['at the start']);
  expect(screen.queryByRole('link', { name: 'Previous page' })).not.toBeInTheDocument();
});

it('is not there where there is one page only', () => {
  const { container } = render(examples['on the only page']);
  expect(container).toBeEmptyDOMElement();
});
