import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** The tests in Node alone, as `npm run mutate` runs them over and over. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Random cases by the ten thousand would be run anew for every change.
    exclude: ['**/*.svelte.test.ts', '**/*mutations.test.ts', '**/*fuzz.test.ts', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
