import { render, screen } from '@testing-library/react';
import { examples } from './JumpList.examples';

it('names each place and its number of activities, without the number of its mark', () => {
  render(examples['beside a map']);
  expect(screen.getByRole('link', { name: 'Libya 2 activities' })).toHaveAttribute('href', '#LBY');
});

it('is not there when there is nowhere to go', () => {
  const { container } = render(examples['of nothing']);
  expect(container).toBeEmptyDOMElement();
});
