import { render, screen } from '@testing-library/react';
import { examples } from './SkipLink.examples';

it('leads to a place that is on the page', () => {
  const { container } = render(examples['to the content']);
  const target = screen.getByRole('link', { name: 'Skip to the content' }).getAttribute('href');
  expect(container.querySelector(String(target))).toHaveTextContent('Content');
});
