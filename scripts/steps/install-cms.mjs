import { enter } from '../lib/enter.mjs';
import { installOnly } from '../lib/steps.mjs';

enter(async () => ({ main: (args) => installOnly('@mediation/cms', args.includes('--production')) }));
