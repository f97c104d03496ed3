import { render, screen } from '@testing-library/react';
import { examples } from './EmergencyBanner.examples';

it('is a landmark that can be found by its name', () => {
  render(examples['with a notice']);
  expect(screen.getByRole('region', { name: 'Important notice' })).toHaveTextContent('Our lines are down.');
});

it.each([
  ['with a telephone number in Arabic', '+41 22 917 00 00'],
  ['with a telephone number in Arabic digits', '٠٢٢ ٩١٧ ٠٠ ٠٠'],
])('%s keeps the order of its digits, and every word', (name, number) => {
  render(examples[name]);
  const notice = screen.getByRole('region');
  const isolated = [...notice.querySelectorAll('bdi[dir="ltr"]')].map(({ textContent }) => textContent);
  expect(isolated).toEqual([number]);
  expect(notice.textContent).toBe(`اتصلوا بالرقم ${number} قبل 30 نيسان/أبريل 2026.`);
});
