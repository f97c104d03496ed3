import { render, screen } from '@testing-library/react';
import { examples } from './SiteFrame.examples';

it('has one of each landmark', () => {
  render(examples['around a page']);
  expect(screen.getAllByRole('banner')).toHaveLength(1);
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(screen.getAllByRole('contentinfo')).toHaveLength(1);
});

it('lets the first tab stop skip to the content', () => {
  render(examples['around a page']);
  expect(screen.getAllByRole('link')[0]).toHaveAttribute('href', '#content');
  expect(screen.getByRole('main')).toHaveAttribute('id', 'content');
});

it('shows neither banner on an ordinary day', () => {
  render(examples['around a page']);
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

it('shows the preview’s banner and the notice above the page', () => {
  render(examples['in preview, with a notice']);
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
    'Preview',
    'Important notice',
  ]);
});
