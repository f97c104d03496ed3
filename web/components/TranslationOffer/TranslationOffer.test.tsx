import { render, screen } from '@testing-library/react';
import { examples } from './TranslationOffer.examples';

it('names each language in itself, and says so to those who listen', () => {
  render(examples['in two languages']);
  const arabic = screen.getByRole('link', { name: 'عربي' });
  expect(arabic).toHaveAttribute('lang', 'ar');
  expect(arabic).toHaveAttribute('hreflang', 'ar');
  expect(arabic).toHaveAttribute('href', '/ar/reports/report0001');
});
