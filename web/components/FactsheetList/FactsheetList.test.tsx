import { render, screen } from '@testing-library/react';
import { examples } from './FactsheetList.examples';

it('says the format, the size and the language of each document', () => {
  render(examples['in two languages']);
  expect(screen.getByRole('link', { name: 'The standby team PDF, 245 kB, English' })).toHaveAttribute(
    'hreflang',
    'en',
  );
});

it('says that a title is in another language than the page', () => {
  render(examples['in two languages']);
  expect(screen.getByText('L’équipe de réserve')).toHaveAttribute('lang', 'fr');
  expect(screen.getByText('The standby team')).not.toHaveAttribute('lang');
});

it('writes sizes and languages as the page’s language does', () => {
  render(examples['in French']);
  expect(screen.getByRole('link')).toHaveTextContent(/PDF, 245\sko, français/);
});

it('shows nothing, not even its heading, when there are no factsheets', () => {
  const { container } = render(examples['without any']);
  expect(container).toBeEmptyDOMElement();
});
