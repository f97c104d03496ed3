import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { SWRConfig } from 'swr';
import { examples } from './RegionBrowser.examples';

/** What the site answers, by address. */
let pages: Record<string, { status: number; body: string } | 'outage'>;
let asked: string[];

const pageOf = (name: string, text: string) => ({
  status: 200,
  body: `<!DOCTYPE html><title>${name} · Mediation Support</title><h1>${name}</h1>
    <div data-activities=""><section id="KEN"><h3>Kenya</h3><p>${text}</p></section></div>`,
});

beforeEach(() => {
  asked = [];
  pages = {
    '/en/regions/africa': pageOf('Africa', 'Training for local peace committees.'),
    '/en/regions/europe': pageOf('Europe', 'Nothing is reported here.'),
  };
  globalThis.fetch = ((href: string) => {
    asked.push(href);
    const page = pages[href];
    if (page === undefined || page === 'outage') return Promise.reject(new TypeError('no line'));
    const { status, body } = page;
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(body) });
  }) as typeof fetch;
  AbortSignal.timeout = () => new AbortController().signal;
  history.replaceState(null, '', '/en');
  document.title = 'Overview';
});

const show = () =>
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      {examples['a map and a list of two regions']}
    </SWRConfig>,
  );
const link = (name: string) => screen.getByRole('link', { name });
const panel = () => screen.queryByRole('region');

it('shows a region’s activities beside the map; address, title and focus are in step', async () => {
  show();
  fireEvent.click(link('Africa on the map'));
  expect(panel()).toHaveAccessibleName('Africa');
  expect(screen.getByRole('heading', { name: 'Africa' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Loading the activities…');
  expect(location.pathname).toBe('/en/regions/africa');
  await screen.findByText('Training for local peace committees.');
  expect(screen.getByRole('status')).toHaveTextContent('2 activities');
  expect(document.title).toBe('Africa · Mediation Support');
  expect(link('Open the region’s own page, with its map')).toHaveAttribute('href', '/en/regions/africa');
});

it('puts the headings below the panel’s own, and brings no second id', async () => {
  show();
  fireEvent.click(link('Africa'));
  expect(await screen.findByRole('heading', { name: 'Kenya', level: 4 })).toBeInTheDocument();
  expect(document.getElementById('KEN')).toBeNull();
});

it('marks the chosen region on the map and in the list', async () => {
  show();
  fireEvent.click(link('Africa'));
  const current = () =>
    screen
      .getAllByRole('link', { current: true })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  expect(current()).toEqual(['Africa on the map', 'Africa']);
  fireEvent.click(link('Europe'));
  expect(current()).toEqual(['Europe on the map', 'Europe']);
  await screen.findByText('Nothing is reported here.');
});

it('gives way to the overview again, where it was opened from', async () => {
  show();
  fireEvent.click(link('Africa'));
  await screen.findByText('Training for local peace committees.');
  fireEvent.click(screen.getByRole('button', { name: 'Show all regions' }));
  expect(panel()).toBeNull();
  expect(location.pathname).toBe('/en');
  expect(document.title).toBe('Overview');
  expect(link('Africa')).toHaveFocus();
  expect(screen.queryAllByRole('link', { current: true })).toEqual([]);
});

it('follows the back button', async () => {
  show();
  fireEvent.click(link('Africa'));
  fireEvent.click(link('Europe'));
  await screen.findByText('Nothing is reported here.');
  const back = async (to: string) => {
    act(() => history.back());
    await waitFor(() => expect(location.pathname).toBe(to));
  };
  await back('/en/regions/africa');
  await waitFor(() => expect(panel()).toHaveAccessibleName('Africa'));
  await back('/en');
  await waitFor(() => expect(panel()).toBeNull());
});

it('asks anew at each choice, and never shows what it was told before', async () => {
  show();
  fireEvent.click(link('Africa'));
  await screen.findByText('Training for local peace committees.');
  fireEvent.click(link('Europe'));
  await screen.findByText('Nothing is reported here.');
  pages['/en/regions/africa'] = pageOf('Africa', 'What is left after a recall.');
  fireEvent.click(link('Africa'));
  expect(screen.queryByText('Training for local peace committees.')).toBeNull();
  await screen.findByText('What is left after a recall.');
  expect(asked).toEqual(['/en/regions/africa', '/en/regions/europe', '/en/regions/africa']);
});

it('asks beforehand where a pointer stays, once, and not where it passes', async () => {
  jest.useFakeTimers();
  try {
    show();
    fireEvent.pointerOver(link('Europe'));
    fireEvent.pointerOver(link('Africa'));
    expect(asked).toEqual([]);
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(asked).toEqual(['/en/regions/africa']);
    fireEvent.click(link('Africa'));
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(screen.getByText('Training for local peace committees.')).toBeInTheDocument();
    expect(asked).toEqual(['/en/regions/africa']);
  } finally {
    jest.useRealTimers();
  }
});

it('says that it failed, and asks again', async () => {
  pages['/en/regions/africa'] = 'outage';
  show();
  fireEvent.click(link('Africa'));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('The activities could not be loaded.'),
  );
  pages['/en/regions/africa'] = pageOf('Africa', 'Back again.');
  fireEvent.click(within(panel() as HTMLElement).getByRole('button', { name: 'Try again' }));
  await screen.findByText('Back again.');
});

it.each([
  ['a new tab', { ctrlKey: true }],
  ['a new window', { shiftKey: true }],
  ['the middle button', { button: 1 }],
])('leaves a click for %s to the browser', (_, how) => {
  show();
  const click = createEvent.click(link('Africa'), how);
  fireEvent(link('Africa'), click);
  expect(click.defaultPrevented).toBe(false);
  expect(panel()).toBeNull();
});

it('leaves a country’s link to the browser', () => {
  show();
  const click = createEvent.click(link('Kenya'));
  fireEvent(link('Kenya'), click);
  expect(click.defaultPrevented).toBe(false);
});

it('is nothing but the map and the list in the server’s HTML', () => {
  const html = renderToString(examples['a map and a list of two regions']);
  expect(html).not.toContain('<button');
  expect(html.match(/<a /g)).toHaveLength(5);
});
