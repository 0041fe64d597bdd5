import { expect, test } from 'vitest';
import { pastedSeries } from './dated-series';
import type { SeriesField } from './field';
import { plainSettings } from './formatter';
import { readSeries } from './read';

const field: SeriesField = {
  kind: 'series',
  label: 'Daily sales',
  unit: 'units',
  help: '',
  min: 0,
  max: 1e6,
  maxLength: 1100,
  default: [],
};

test('a column of dates beside the units is left out, and tells the first day', () => {
  const reading = readSeries(
    'Date\tUnits\n2026-01-30\t5\n2026-01-31\t0\n2026-02-01\t7',
    field,
    plainSettings,
  );
  expect(reading).toEqual({
    value: [5, 0, 7],
    firstDay: '2026-01-30',
    said: 'The heading and the dates of the first column are left out: 2026-01-30 to 2026-02-01.',
  });
});

test('days without a row count as 0, and the newest may come first', () => {
  expect(pastedSeries('2026-03-05,4\n2026-03-02,6\n2026-03-01,5', true)).toMatchObject({
    texts: ['5', '6', '0', '0', '4'],
    firstDay: '2026-03-01',
    said: expect.stringContaining('2 days without a row count as 0.') as string,
  });
});

test('dates that can be read two ways are read as days in a row', () => {
  expect(pastedSeries('03.01.2026;5\n04.01.2026;6\n05.01.2026;7', true)?.firstDay).toBe('2026-01-03');
  expect(pastedSeries('1/3/26,5\n1/4/26,6\n1/5/26,7', false)?.firstDay).toBe('2026-01-03');
});

test('a heading over one column is left out', () => {
  expect(readSeries('Units\n5\n6', field, plainSettings).value).toEqual([5, 6]);
});

test('what is neither is read as numbers, or refused as before', () => {
  for (const text of ['5, 6, 7', '5\n6', '5\t6\n7\t8', '']) expect(pastedSeries(text, true)).toBeNull();
  expect(pastedSeries('2026-01-01,5\n2026-01-01,6', true)).toBeNull();
  expect(
    readSeries('Date,Units,Price\n2026-01-01,5,9\n2026-01-02,6,9', field, plainSettings).message,
  ).toMatch(/two columns/);
});
