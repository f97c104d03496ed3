import { enter } from './lib/enter.mjs';

enter(() => import('./commands/build.mjs'));
