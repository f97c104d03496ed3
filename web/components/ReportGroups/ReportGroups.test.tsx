import { render, screen, within } from '@testing-library/react';
import { examples } from './ReportGroups.examples';

it('can be jumped to by the anchor of each country', () => {
  const { container } = render(examples['two countries']);
  const yemen = container.querySelector<HTMLElement>('#YEM');
  expect(yemen).not.toBeNull();
  if (yemen) expect(within(yemen).getByRole('heading', { level: 3 })).toHaveTextContent('Yemen');
});

it('puts reports one level under their country', () => {
  render(examples['two countries']);
  expect(
    screen.getByRole('heading', { level: 4, name: 'Advice on an inclusive dialogue' }),
  ).toBeInTheDocument();
});
