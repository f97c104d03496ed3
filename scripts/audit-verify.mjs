import { enter } from './lib/enter.mjs';

enter(() => import('./commands/audit-verify.mjs'));
