import { aPlace, aReport } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { ReportFacts } from './ReportFacts';

export const examples: Examples = {
  'with every fact': (
    <ReportFacts
      lang="en"
      report={aReport({
        places: [aPlace(), aPlace('Oman', 'OMN')],
        service: 'Technical and operational support',
        capacity: 'Standby team',
        partner: 'A regional organisation',
        changeNote: 'A date was put right.',
      })}
      facts={['places', 'events', 'snapshot', 'kinds', 'service', 'capacity', 'partner', 'changeNote']}
    />
  ),
  'with a single date': (
    <ReportFacts
      lang="en"
      report={aReport({ eventEnd: null, supportKinds: [] })}
      facts={['events', 'kinds', 'partner']}
    />
  ),
  'with no fact to tell': (
    <ReportFacts lang="en" report={aReport({ eventStart: null })} facts={['events', 'partner']} />
  ),
};
