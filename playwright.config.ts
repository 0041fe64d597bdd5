import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.js';

const root = { port: 4811, base: '/', folder: 'dist' };
const folder = { port: 4812, base: '/stockgap/', folder: 'dist-stockgap' };
/**
 * Journeys through what pages work out and look like, to which the address plays no part: walked under the folder too with
 * `--full` only, since together they take half the time.
 */
const addressless = [
  'absurd',
  'bridge',
  'cancellation-fit',
  'keyboard',
  'live',
  'prevent',
  'print',
  'simulation',
];
const full = Boolean(process.env.STOCKGAP_TEST_FULL);
const address = ({ port, base }: typeof root) => `http://localhost:${port}${base}`;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // On a busy machine a moment may pass unseen; what needed its second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  // Journeys over all pages grow with them.
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    launchOptions: launchOptions(),
    locale: 'en-US',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'root', use: { baseURL: address(root) } },
    {
      name: 'folder',
      use: { baseURL: address(folder) },
      testIgnore: full ? [] : addressless.map((name) => `**/${name}.spec.ts`),
    },
  ],
  webServer: [root, folder].map((site) => ({
    command: `node scripts/serve.js ${site.folder} --port ${site.port} --base ${site.base}`,
    url: address(site),
    reuseExistingServer: false,
  })),
});
