import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.js';

const folder = process.env.STOCKGAP_ACCESS_FOLDER ?? 'dist';
const port = 4813;

/** The access walk: every page of one build, in Chromium. Not among the journeys, which look at one page each. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/access',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/access.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: launchOptions(),
    locale: 'en-US',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
  },
  webServer: {
    command: `node scripts/serve.js ${folder} --port ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
