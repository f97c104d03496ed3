import { enter } from '../lib/enter.mjs';
import { buildOnly } from '../lib/steps.mjs';

enter(async () => ({ main: () => buildOnly('@mediation/cms') }));
