import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.js';

const root = { port: 4811, base: '/', folder: 'dist' };
const folder = { port: 4812, base: '/stockgap/', folder: 'dist-stockgap' };
/**
 * Journeys through what pages work out and look like, to which the address plays no part, as it plays none to tests with the
 * tag "@addressless": walked under the folder too with `--full` only, since together they take most of the time.
 */
const addressless = [
  'absurd',
  'access',
  'bridge',
  'cancellation-fit',
  'catalogue',
  'do-today',
  'journey',
  'keyboard',
  'library',
  'live',
  'prevent',
  'print',
  'rules',
  'simulation',
  'without-script',
];
const full = Boolean(process.env.STOCKGAP_TEST_FULL);
const address = ({ port, base }: typeof root) => `http://localhost:${port}${base}`;

export default defineConfig({
  testDir: 'tests',
  // Not those of folders: `npm run access` walks its own.
  testMatch: /tests\/[^/]+\.spec\.ts$/,
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  // More than there are cores: a journey waits for its browser half of the time.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // On a busy machine a moment may pass unseen; what needed its second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  // Journeys over all pages grow with them.
  timeout: 90_000,
  // Side by side a page may be slow to answer; what never comes still fails.
  expect: { timeout: 15_000 },
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
      ...(full ? {} : { grepInvert: /@addressless/ }),
    },
  ],
  webServer: [root, folder].map((site) => ({
    command: `node scripts/serve.js ${site.folder} --port ${site.port} --base ${site.base}`,
    url: address(site),
    reuseExistingServer: false,
  })),
});
