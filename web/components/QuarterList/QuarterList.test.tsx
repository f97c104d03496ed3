import { render, screen } from '@testing-library/react';
import { examples } from './QuarterList.examples';

it('leads to each other quarter, and to both beside each other', () => {
  render(examples['beside one other quarter']);
  expect(screen.getByRole('link', { name: 'October to December 2019' })).toHaveAttribute(
    'href',
    '/en/snapshots/2019-q4',
  );
  expect(
    screen.getByRole('link', { name: /^Compare with this one\s?: October to December 2019$/ }),
  ).toHaveAttribute('href', '/en/snapshots/2020-q1?compare=2019-q4');
});

it('is not there when there is no other quarter', () => {
  const { container } = render(examples['with no other quarter']);
  expect(container).toBeEmptyDOMElement();
});
