import { render, screen } from '@testing-library/react';
import { examples } from './LanguageBar.examples';

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

it('lists the languages in the order of the UN', () => {
  render(examples['in all languages']);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'عربي',
    '中文',
    'English',
    'Français',
    'Русский',
    'Español',
  ]);
});

it('marks the language of the page and does not link it', () => {
  render(examples['in all languages']);
  expect(screen.getByText('English')).toHaveAttribute('aria-current', 'true');
  expect(links()).toEqual(['عربي', '中文', 'Français', 'Русский', 'Español']);
});

it('says in words that a page is not available in a language, and offers no link to it', () => {
  render(examples['without Chinese and Russian']);
  expect(links()).toEqual(['عربي', 'Français', 'Español']);
  expect(screen.getAllByText('(this page is not available in this language)')).toHaveLength(2);
});

it('says of each link in which language it is written and where it leads', () => {
  render(examples['in all languages']);
  const french = screen.getByRole('link', { name: 'Français' });
  expect(french).toHaveAttribute('lang', 'fr');
  expect(french).toHaveAttribute('hreflang', 'fr');
  expect(french).toHaveAttribute('href', '/fr/regions/africa');
});
