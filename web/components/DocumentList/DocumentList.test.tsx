import { render, screen } from '@testing-library/react';
import { examples } from './DocumentList.examples';

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

it('says the format and the language of a document that is made when it is asked for', () => {
  render(examples['with one the site makes']);
  const link = screen.getByRole('link', { name: 'África, primer trimestre de 2020 PDF, español' });
  expect(link).toHaveAttribute('href', '/es/regions/africa.pdf');
  expect(link).toHaveAttribute('type', 'application/pdf');
});

it('shows nothing, not even its heading, when there are no documents', () => {
  const { container } = render(examples['without any']);
  expect(container).toBeEmptyDOMElement();
});
