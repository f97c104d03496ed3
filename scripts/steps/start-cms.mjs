import { enter } from '../lib/enter.mjs';
import { runOnly } from '../lib/steps.mjs';

enter(async () => ({ main: () => runOnly('cms') }));
