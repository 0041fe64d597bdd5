/**
 * A million spoiled links, files, backups, rows and names, from a seed of its own each time: each is read to something that
 * makes sense, or refused in words. Sellers' reports are spoiled for as long as `--seconds` says, and files of 100 MB read
 * within a heap of 1 GB. `FUZZ_SEED=… npm run fuzz` does the same again.
 */
import { run } from './stage.js';

const given = process.argv.indexOf('--seconds');
const seed = process.env.FUZZ_SEED ?? String(Date.now() % 1_000_000_000);
const counts = {
  LINKS: 500_000,
  NAMES: 150_000,
  ROWS: 150_000,
  PASTED: 60_000,
  BACKUPS: 60_000,
  FILES: 60_000,
};

const { ok, output } = await run(
  'npx',
  [
    'vitest',
    'run',
    '--project',
    'node',
    'src/share/mutations.test.ts',
    'src/fields/text.test.ts',
    'src/scenarios/row-reading.test.ts',
    'src/scenarios/backup-mutations.test.ts',
    'src/seller-reports/pasted-waits.test.ts',
    'src/seller-reports/read-report.test.ts',
    'src/seller-reports/report-fuzz.test.ts',
    'src/seller-reports/large-files.test.ts',
    '--no-file-parallelism',
  ],
  {
    env: {
      ...Object.fromEntries(Object.entries(counts).map(([kind, count]) => [`FUZZ_${kind}`, String(count)])),
      FUZZ_SECONDS: given < 0 ? '300' : process.argv[given + 1],
      FUZZ_SEED: seed,
      FUZZ_MEGABYTES: '100',
      NODE_OPTIONS: '--max-old-space-size=1024',
    },
  },
);

const fuzzed = new Map();
for (const [, count, kind] of output.matchAll(/fuzzed (\d+) (\w+)/g))
  fuzzed.set(kind, (fuzzed.get(kind) ?? 0) + Number(count));
for (const [kind, count] of fuzzed) console.log(`${count.toLocaleString('en')} ${kind}`);
const all = [...fuzzed.values()].reduce((sum, count) => sum + count, 0);
console.log(`${all.toLocaleString('en')} in all, from seed ${seed}`);
if (!ok) console.log(`Something failed: FUZZ_SEED=${seed} npm run fuzz`);
if (all < 1_000_000) console.log('Fewer than a million: something was not run to its end.');
process.exitCode = ok && all >= 1_000_000 ? 0 : 1;
