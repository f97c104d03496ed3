import { render, screen } from '@testing-library/react';
import { paragraph } from '../testing/builders';
import { RichText } from './RichText';
import { examples } from './RichText.examples';

it('puts the levels of its headings under the page’s, leaving none out', () => {
  render(examples['with all that the grammar has']);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('A first part');
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('A part of it');
});

it('marks words as the writer did', () => {
  render(examples['with all that the grammar has']);
  expect(screen.getByText('both').closest('strong')).not.toBeNull();
  expect(screen.getByText('both').closest('u')).not.toBeNull();
});

it('tells links that leave the site from those that do not', () => {
  render(examples['with all that the grammar has']);
  expect(screen.getByRole('link', { name: 'guidance' })).toHaveAttribute('rel', 'external noopener');
  expect(screen.getByRole('link', { name: 'the map' })).not.toHaveAttribute('rel');
});

it('keeps the words of a link that is not safe, and not the link', () => {
  render(examples['with a link that is not safe']);
  expect(screen.getByText('Press me')).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

it('says in which language a foreign phrase is, the longer of two first', () => {
  const { container } = render(examples['with foreign phrases']);
  expect([...container.querySelectorAll('[lang="fr"]')].map((phrase) => phrase.textContent)).toEqual([
    'Force de résistance patriotique de l’Ituri',
    'Force de résistance',
  ]);
});

it('shows markup typed by a writer as the signs it is made of', () => {
  const { container } = render(<RichText blocks={paragraph('<img src=x onerror=alert(1)>')} under={1} />);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
});
