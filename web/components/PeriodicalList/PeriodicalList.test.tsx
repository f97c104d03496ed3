import { render, screen } from '@testing-library/react';
import { examples } from './PeriodicalList.examples';

it('says of each what it is and what a reader will get', () => {
  render(examples['a file and a page elsewhere']);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Quarterly update, January to March 2020Quarterly update · PDF, 1.2 MB, English',
    'Annual report 2019Annual report · English',
  ]);
});

it('tells a page elsewhere from a file here', () => {
  render(examples['a file and a page elsewhere']);
  expect(screen.getByRole('link', { name: 'Annual report 2019' })).toHaveAttribute(
    'rel',
    'external noopener',
  );
  expect(screen.getByRole('link', { name: /Quarterly update/ })).not.toHaveAttribute('rel');
});

it('is not there when nothing was issued', () => {
  const { container } = render(examples['without any']);
  expect(container).toBeEmptyDOMElement();
});
