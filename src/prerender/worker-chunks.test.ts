import { expect, test } from 'vitest';
import { importsFromEntries, workerChunkGroups } from './worker-chunks';

test('a chunk that imports from a first script is found, others are not', () => {
  const chunk = (fileName: string, imports: string[], isEntry = false) =>
    ({ type: 'chunk', fileName, isEntry, imports }) as const;
  const start = chunk('worker.js', ['parts.js'], true);
  const good = [start, chunk('parts.js', []), chunk('model.js', ['parts.js']), { type: 'asset' } as const];
  expect(importsFromEntries(good)).toEqual([]);
  expect(importsFromEntries([...good, chunk('late.js', ['parts.js', 'worker.js'])])).toEqual([
    'late.js from worker.js',
  ]);
});

test('only the two workers themselves stay in the first script', () => {
  const goes = workerChunkGroups[0]!.test;
  expect(['/a/src/worker.ts', '/a/src/report-worker.ts?worker_file'].filter(goes)).toEqual([]);
  expect(
    ['/a/src/jobs/serve-jobs.ts', '/a/src/jobs/worker-run.ts', '\0vite/preload-helper.js'].every(goes),
  ).toBe(true);
});
