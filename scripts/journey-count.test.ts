import { expect, test } from 'vitest';
import { countJourneys, flakyWarning } from './journey-count.js';

const tests = (status: string) => [{ projectName: 'root', status }];
const report = {
  stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 },
  errors: [],
  suites: [
    {
      title: 'draft.spec.ts',
      specs: [{ title: 'stays', tests: tests('expected') }],
      suites: [{ title: 'on a phone', specs: [{ title: 'comes back', tests: tests('flaky') }] }],
    },
  ],
};

test('passed on the second try counts as passed, and is named', () => {
  const counted = countJourneys(report, true);
  expect(counted).toEqual({
    passed: 4,
    failed: 0,
    flaky: ['draft.spec.ts › on a phone › comes back › (root)'],
  });
  expect(flakyWarning(counted.flaky)).toContain('1 test is FLAKY');
  expect(flakyWarning([])).toBe('');
});

test('a failure counts as one, and so does a run that ended badly without any', () => {
  expect(countJourneys({ ...report, stats: { ...report.stats, unexpected: 2 } }, false).failed).toBe(2);
  expect(countJourneys({ ...report, errors: [{}] }, false).failed).toBe(1);
  expect(countJourneys(report, false).failed).toBe(1);
});
