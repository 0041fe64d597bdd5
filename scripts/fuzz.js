/**
 * Spoils every example of a seller's report in every way there is, for as long as `--seconds` says, from a seed of its own
 * each time, and reads files of 100 MB within a heap of 1 GB. A failure names its seed: `FUZZ_SEED=… npm run fuzz`.
 */
import { run } from './stage.js';

const given = process.argv.indexOf('--seconds');
const seconds = given < 0 ? '300' : process.argv[given + 1];

const { ok } = await run(
  'npx',
  [
    'vitest',
    'run',
    '--project',
    'node',
    'src/seller-reports/report-fuzz.test.ts',
    'src/seller-reports/large-files.test.ts',
    '--no-file-parallelism',
  ],
  {
    env: {
      FUZZ_SECONDS: seconds,
      FUZZ_SEED: process.env.FUZZ_SEED ?? String(Date.now() % 1_000_000_000),
      FUZZ_MEGABYTES: '100',
      NODE_OPTIONS: '--max-old-space-size=1024',
    },
  },
);
process.exitCode = ok ? 0 : 1;
