import { defineConfig } from '@playwright/test';
import { PROVING } from './support/runs';

const chromium = process.env['CHROMIUM_PATH'];

/** Each worker has a stack of its own. Where limits of time are proven, one is alone on the machine. */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/template.ts',
  workers: PROVING ? 1 : 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  outputDir: 'test-results',
  // Of texts, which are the same on every system.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  use: {
    browserName: 'chromium',
    locale: 'en',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
