import { aGroup, aPlace, aReport } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { ReportGroups } from './ReportGroups';

export const examples: Examples = {
  'two countries': (
    <main>
      <h1>Region</h1>
      <h2>Activities</h2>
      <ReportGroups
        lang="en"
        level={3}
        groups={[
          aGroup({
            place: aPlace('Libya', 'LBY'),
            anchor: 'LBY',
            entries: [{ translated: true, report: aReport({ id: 'report0002', heading: 'Libya' }) }],
          }),
          aGroup(),
        ]}
      />
    </main>
  ),
};
