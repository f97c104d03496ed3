import { aPlace, aReport } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { ReportCard } from './ReportCard';

export const examples: Examples = {
  'with a heading of its own': (
    <ReportCard entry={{ translated: true, report: aReport() }} lang="en" level={3} />
  ),
  'under the country it is called after': (
    <>
      <h3>Yemen</h3>
      <ReportCard
        entry={{ translated: true, report: aReport({ heading: 'Yemen' }) }}
        lang="en"
        level={4}
        under="Yemen"
      />
    </>
  ),
  'not translated': (
    <ReportCard
      entry={{
        translated: false,
        report: {
          id: 'report0001',
          places: [aPlace('Oman', 'OMN'), aPlace()],
          translations: [{ lang: 'fr', href: '/fr/reports/report0001' }],
        },
      }}
      lang="en"
      level={3}
    />
  ),
};
