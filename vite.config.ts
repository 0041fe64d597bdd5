// Files the build itself reads are imported with their extension, as Node reads them too.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.js';
import { onlyBundledPackages } from './src/prerender/bundled-packages.ts';
import { chunkGroups } from './src/prerender/chunk-groups.ts';
import { offlinePage } from './src/prerender/offline-page.ts';
import { killSwitch } from './src/prerender/kill-switch.ts';
import { prerender } from './src/prerender/prerender-plugin.ts';
import { manifest } from './src/prerender/web-manifest.ts';
import { entryByItself, workerChunkGroups } from './src/prerender/worker-chunks.ts';

/** Where the site will stand: "/" or a folder such as "/stockgap/". */
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The kill switch: a build whose service worker removes itself and everything it kept. */
const withoutServiceWorker = process.env.SERVICE_WORKER === 'off';

const cachePrefix = `stockgap${base.replaceAll('/', '-')}`.replace(/-$/, '');

export default defineConfig({
  base,
  define: { __SERVICE_WORKER__: JSON.stringify(!withoutServiceWorker) },
  plugins: [
    svelte(),
    prerender(),
    onlyBundledPackages(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      filename: 'sw.js',
      manifest,
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
        // Only an install dialog shows these, and it asks for them itself.
        globIgnores: ['screenshots/**'],
        // Every page is listed itself; an unknown address must stay a real 404.
        navigateFallback: null,
        ignoreURLParametersMatching: [/.*/],
        runtimeCaching: [
          {
            urlPattern: ({ request }) => request.mode === 'navigate',
            handler: 'NetworkOnly',
            options: { plugins: [{ handlerDidError: offlinePage }] },
          },
        ],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        cacheId: cachePrefix,
      },
    }),
    // With what Workbox puts after it, since a copy in a folder begins with the same letters.
    withoutServiceWorker && killSwitch(`${cachePrefix}-precache-`),
  ],
  worker: {
    format: 'es',
    plugins: () => [onlyBundledPackages(), entryByItself()],
    rolldownOptions: { output: { codeSplitting: { groups: workerChunkGroups } } },
  },
  build: {
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      // The prerender takes its time by nature.
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // A busy two-core machine is slow; a hang still ends.
          testTimeout: 60_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.svelte.test.ts'],
          // The site is built beside them: what takes longer than it should still comes.
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
