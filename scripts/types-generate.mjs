import { enter } from './lib/enter.mjs';

enter(() => import('./commands/types-generate.mjs'));
