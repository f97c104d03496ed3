import { render, screen } from '@testing-library/react';
import { examples } from './SiteFooter.examples';

it('says of when the content is, in UTC', () => {
  render(examples['on a region page']);
  expect(screen.getByText('Content as of 20 April 2020 at 09:30 UTC')).toHaveAttribute(
    'datetime',
    '2020-04-20T09:30:00Z',
  );
});

it('offers to report an error by a message that names the address of the page', () => {
  render(examples['on a region page']);
  const { href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'Report an error on this page' });
  expect(href).toMatch(/^mailto:web@mediation\.example\.org\?subject=/);
  expect(new URL(href).searchParams.get('subject')).toBe(
    'Error on https://mediation.example.org/en/regions/africa',
  );
});

it('leaves out what it does not know on a site never fed', () => {
  render(examples['on a site never fed']);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Activity snapshots',
    'About the map',
    'Languages',
    'Accessibility',
    'Privacy',
  ]);
  expect(screen.queryByText(/as of/)).not.toBeInTheDocument();
});
