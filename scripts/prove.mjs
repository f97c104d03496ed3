import { enter } from './lib/enter.mjs';

enter(() => import('./commands/prove.mjs'));
