import { render, screen } from '@testing-library/react';
import { LANGUAGES } from '@mediation/content';
import { interfaceIn } from '@/messages';
import { aReport } from '../testing/builders';
import { ReportFacts } from './ReportFacts';
import { examples } from './ReportFacts.examples';

const names = () => screen.getAllByRole('term').map((term) => term.textContent);

it('tells every fact the report has, in the order asked for', () => {
  render(examples['with every fact']);
  expect(names()).toEqual([
    'Where',
    'Dates of the events',
    'Snapshot',
    'Kinds of support',
    'Area of support',
    'Provided through',
    'Partner',
    'What changed',
  ]);
  expect(screen.getByText('13 January – 3 February 2020')).toBeInTheDocument();
  expect(screen.getByText('Research and guidance')).toBeInTheDocument();
});

it('leaves out what the report does not say', () => {
  render(examples['with a single date']);
  expect(names()).toEqual(['Dates of the events']);
  expect(screen.getByText('13 January 2020')).toBeInTheDocument();
});

it('draws nothing when there is nothing to tell', () => {
  const { container } = render(examples['with no fact to tell']);
  expect(container).toBeEmptyDOMElement();
});

it.each(LANGUAGES)('says what changed and when (%s)', (lang) => {
  const publishedAt = '2020-05-02T09:30:00Z';
  render(
    <ReportFacts
      lang={lang}
      report={aReport({ changeNote: 'A date.', publishedAt })}
      facts={['changeNote']}
    />,
  );
  const { t, date } = interfaceIn(lang);
  expect(names()).toEqual([t('report.changeNote')]);
  expect(screen.getByRole('definition')).toHaveTextContent(
    `A date. ${t('report.updated', { date: date(publishedAt) })}`,
  );
});
