import { render, screen, within } from '@testing-library/react';
import { aLanguagesPage } from '@/components/testing/pages';
import { LanguagesView } from './LanguagesView';

const cardOf = (name: string): HTMLElement => {
  const card = screen.getByRole('heading', { level: 2, name }).closest('li');
  if (!card) throw new Error(`${name} has no card`);
  return card;
};

it('says of each language, by its own name, how much can be read in it', () => {
  render(<LanguagesView page={aLanguagesPage()} />);
  const french = within(cardOf('Français'));
  expect(french.getByRole('link')).toHaveAttribute('hreflang', 'fr');
  expect(french.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['24 of 24', '12 of 13', '19 of 20']),
  );
});

it('names each quarter that lacks a language', () => {
  const page = aLanguagesPage();
  render(<LanguagesView page={page} />);
  const lacking = screen.getByRole('heading', { name: 'Not yet in all languages' }).closest('section');
  expect(lacking).toHaveTextContent('French: 12 of 13');
  expect(within(lacking as HTMLElement).getByRole('link')).toHaveAttribute('href', page.snapshot?.href);
});

it('says so where nothing is lacking, and counts nothing where nothing is published', () => {
  const { rerender, container } = render(<LanguagesView page={aLanguagesPage({ incomplete: [] })} />);
  expect(screen.getByText('Every published activity can be read in all six languages.')).toBeVisible();
  const none = { texts: 0, current: 0, reports: 0 };
  const page = aLanguagesPage();
  rerender(
    <LanguagesView
      page={{
        ...page,
        snapshot: null,
        all: none,
        languages: page.languages.map((each) => ({ ...each, ...none })),
        incomplete: [],
      }}
    />,
  );
  expect(container.querySelectorAll('dd')).toHaveLength(0);
  expect(screen.queryByText('Every published activity can be read in all six languages.')).toBeNull();
});
