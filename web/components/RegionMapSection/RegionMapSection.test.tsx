import { render, screen, within } from '@testing-library/react';
import { examples } from './RegionMapSection.examples';

const list = () => within(screen.getByRole('navigation', { name: 'Countries with reported activities' }));

it('jumps to what stands on the page and leads to what does not', () => {
  render(examples['of Africa, Sudan on another page of the list']);
  expect(
    list()
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#africa', '#LBY', '/en/countries/SDN']);
});

it('gives a country the same number on the map and in the list', () => {
  const { container } = render(examples['of Africa, Sudan on another page of the list']);
  const inList = [...container.querySelectorAll('nav [data-place]')];
  for (const entry of inList) {
    const mark = container.querySelector(`svg a[data-place="${entry.getAttribute('data-place')}"] text`);
    expect(mark).toHaveTextContent(String(entry.firstElementChild?.textContent));
  }
  expect(inList).toHaveLength(2);
});

it('still says that silence means nothing where nothing is reported', () => {
  render(examples['with nothing reported']);
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  expect(screen.getByText(/No conclusion can be drawn from that/)).toBeInTheDocument();
});
