import { render, screen } from '@testing-library/react';
import { examples } from './Disclaimers.examples';

it('shows every disclaimer whole', () => {
  render(examples['of two areas']);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Names and boundaries on this map imply no endorsement.',
    'The final status of the Abyei area is not yet determined.',
  ]);
});

it('shows nothing where none is owed', () => {
  const { container } = render(examples['of none']);
  expect(container).toBeEmptyDOMElement();
});
