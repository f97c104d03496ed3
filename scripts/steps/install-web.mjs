import { enter } from '../lib/enter.mjs';
import { installOnly } from '../lib/steps.mjs';

enter(async () => ({ main: (args) => installOnly('@mediation/web', args.includes('--production')) }));
