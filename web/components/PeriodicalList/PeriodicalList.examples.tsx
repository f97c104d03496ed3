import { aPeriodical } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { PeriodicalList } from './PeriodicalList';

export const examples: Examples = {
  'a file and a page elsewhere': (
    <PeriodicalList
      lang="en"
      level={2}
      periodicals={[
        aPeriodical(),
        aPeriodical({
          id: 'periodical2',
          kind: 'annual-report',
          title: 'Annual report 2019',
          period: '2019',
          href: 'https://example.org/annual-2019',
          file: null,
        }),
      ]}
    />
  ),
  'without any': <PeriodicalList lang="en" level={2} periodicals={[]} />,
};
