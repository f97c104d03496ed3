import { someDisclaimers } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { Disclaimers } from './Disclaimers';

export const examples: Examples = {
  'of two areas': <Disclaimers heading="Notes on the map" level={2} disclaimers={someDisclaimers} />,
  'of none': <Disclaimers heading="Notes on the map" level={2} disclaimers={[]} />,
};
