import { render, screen } from '@testing-library/react';
import { examples } from './SnapshotStrip.examples';

it('says which period is shown and leads to the whole of it', () => {
  render(examples['of a quarter']);
  expect(screen.getByText('1 January – 31 March 2020')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Read the whole snapshot “First quarter of 2020”' }),
  ).toHaveAttribute('href', '/en/snapshots/2020-q1');
});

it('says that none is published, and still leads to the archive', () => {
  render(examples['before any is published']);
  expect(screen.getByText('No snapshot is published at present.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All snapshots' })).toHaveAttribute('href', '/en/snapshots');
});
