import { enter } from '../lib/enter.mjs';
import { statusOf } from '../lib/wait.mjs';

/** Whether an address answers well, by the exit code: `check-health.mjs URL`. */
enter(async () => ({
  main: async ([url = '']) => {
    const status = await statusOf(url);
    return status !== null && status < 400 ? 0 : 1;
  },
}));
