import { render, screen } from '@testing-library/react';
import { examples } from './PreviewBanner.examples';

it('says that the text is not public and when the preview ends', () => {
  render(examples['until an hour']);
  expect(screen.getByRole('region', { name: 'Preview' })).toHaveTextContent(
    'You are looking at a text that is not public. This preview ends on 20 April 2020 at 18:00 UTC.',
  );
});

it('says who shows it to a reader without an account', () => {
  render(examples['shared with somebody']);
  expect(screen.getByRole('region', { name: 'Preview' })).toHaveTextContent(
    'The duty officer shows you a text that is not public. This link ends on 20 April 2020 at 18:00 UTC.',
  );
});
