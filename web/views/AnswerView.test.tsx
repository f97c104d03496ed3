import { render, screen, within } from '@testing-library/react';
import { AnswerView } from './AnswerView';
import { ALL_VIEWS } from './testing/all-views';
import { examples } from './AnswerView.examples';

const levels = (container: HTMLElement): number[] =>
  [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]));

const before = (earlier: HTMLElement, later: HTMLElement): boolean =>
  Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);

describe.each(Object.entries(examples))('%s', (_, example) => {
  it('has one first-level heading and leaves no level out', () => {
    const { container } = render(example);
    const found = levels(container);
    expect(found.filter((level) => level === 1)).toHaveLength(1);
    expect(found[0]).toBe(1);
    found.forEach((level, index) => expect(level - (found[index - 1] ?? 1)).toBeLessThanOrEqual(1));
  });

  it('has no two places with the same id', () => {
    const { container } = render(example);
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the overview', () => {
  it('has its parts in their order, and the disclaimers with the map', () => {
    render(examples.overview);
    const parts = [
      screen.getByRole('link', { name: 'Back to Mediation Support Unit' }),
      screen.getByRole('heading', { level: 1, name: 'Mediation support' }),
      screen.getByText('The unit supports those who mediate.', { selector: 'main p' }),
      screen.getByRole('heading', { name: 'Current activities' }),
      screen.getByText('Choose a region'),
      screen.getByRole('group', { name: 'World map of activities by region' }),
      screen.getByRole('link', { name: 'Read the whole snapshot “First quarter of 2020”' }),
      screen.getByRole('heading', { name: 'Map disclaimer' }),
      screen.getByText('Not everything can be told.'),
      screen.getByRole('link', { name: 'Quarterly update, January to March 2020' }),
      screen.getByRole('heading', { name: 'The service' }),
      screen.getByRole('heading', { name: 'Factsheets' }),
      screen.getByRole('heading', { name: 'Three areas' }),
      screen.getByRole('heading', { name: 'What it rests on' }),
    ];
    parts.forEach((part, index) => {
      const next = parts[index + 1];
      if (next) expect([part.textContent, before(part, next)]).toEqual([part.textContent, true]);
    });
  });

  it('numbers the areas of support', () => {
    render(examples.overview);
    const areas = screen.getByRole('heading', { name: 'Operational support' }).closest('ol');
    expect(areas?.children).toHaveLength(2);
  });

  it('says nothing of factsheets and periodicals when there are none', () => {
    render(examples['overview with nothing but its own text']);
    expect(screen.queryByText('Factsheets')).not.toBeInTheDocument();
    expect(screen.queryByText('Quarterly updates and annual reports')).not.toBeInTheDocument();
  });
});

describe('a region', () => {
  it('shows its reports under their countries and the disclaimers its map owes', () => {
    render(examples.region);
    expect(screen.getByText('An adviser worked with the mission for three weeks.')).toBeInTheDocument();
    expect(screen.getByText('The final status of the Abyei area is not yet determined.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'Region activities' })).toBeInTheDocument();
  });

  it('says that nothing follows from an empty list', () => {
    render(examples['region without activities']);
    expect(
      screen.getByText('Nothing is reported here for this period. No conclusion can be drawn from that.'),
    ).toBeInTheDocument();
  });
});

describe('a snapshot', () => {
  it('shows the world until a region is chosen', () => {
    render(examples.snapshot);
    const map = screen.getByRole('group', { name: 'World map of activities by region' });
    expect(within(map).getByRole('link', { name: 'Africa: 5 activities' })).toHaveAttribute(
      'href',
      '/en/snapshots/2020-q1?region=africa',
    );
  });

  it('shows the map of the region it is narrowed to, whose disclaimers it carries, and the way back', () => {
    render(examples['snapshot narrowed to a region']);
    expect(screen.getByRole('group', { name: 'Map of activities: Africa' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /World map/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All regions' })).toHaveAttribute(
      'href',
      '/en/snapshots/2020-q1',
    );
  });
});

describe('what is not there', () => {
  it('is offered in the languages it exists in', () => {
    render(examples['not translated']);
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'Français' })).toHaveAttribute('hreflang', 'fr');
    expect(main.queryByText(/mistyped/)).not.toBeInTheDocument();
  });

  it('keeps its date and nothing else when it was withdrawn', () => {
    render(examples.withdrawn);
    expect(screen.getByRole('main')).toHaveTextContent(
      /^This text was withdrawnIt was taken down on 2 May 2020 and can no longer be read here\.$/,
    );
  });

  it('has no view when it moved: the server answers that', () => {
    expect(() => AnswerView({ views: ALL_VIEWS, answer: { status: 301, location: '/en' } })).toThrow(/moved/);
  });
});
