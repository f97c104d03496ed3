import base from './playwright.config';

/** `npm run gallery`: pictures to look at, not tests. */
export default { ...base, testDir: 'gallery', workers: 1, timeout: 1_800_000 };
