import { expect, test } from 'vitest';
import { chosenWaits, longWaits, placedDays, type WaitChoice } from './chosen-waits';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readPasted } from './read-pasted';
import { readReport } from './read-report';

const { result } = readReport([fixture('shopify-orders.us.csv')], reportKinds, { gives: 'orders' });
const all: WaitChoice = { product: null, placed: null, promised: { kind: 'none' } };
const mug = 0;

test('orders are chosen by product and by the day they were placed', () => {
  expect(placedDays(result)).toEqual({ from: '2026-10-01', to: '2026-11-02' });
  expect(chosenWaits(result, all)).toHaveLength(8);
  expect(chosenWaits(result, { ...all, product: mug })).toHaveLength(5);
  const placed = { from: '2026-10-03', to: '2026-10-05' };
  expect(chosenWaits(result, { ...all, product: mug, placed }).map(({ outcome }) => outcome)).toEqual([
    'cancelled',
    'shipped',
    'cancelled',
  ]);
});

test('a promise is of days, of a date, or what the rows say', () => {
  const of = (promised: WaitChoice['promised']) =>
    chosenWaits(result, { ...all, product: mug, promised }).map(({ promiseDays }) => Math.floor(promiseDays));
  expect(of({ kind: 'none' })).toEqual(Array(5).fill(Infinity));
  expect(of({ kind: 'days', days: 7 })).toEqual(Array(5).fill(7));
  expect(of({ kind: 'date', date: '2026-10-05' })).toEqual([4, 2, 1, 0, 0]);
  const rows = readPasted('days,outcome,promised\n3,cancelled,10\n4,shipped,', reportKinds, 'guess').result;
  expect(chosenWaits(rows, { ...all, promised: { kind: 'rows' } }).map((wait) => wait.promiseDays)).toEqual([
    10,
    Infinity,
  ]);
});

test('days without stock are those on which nothing shipped in time', () => {
  expect(longWaits(result, mug, 3)).toEqual([{ from: '2026-10-04', to: '2026-10-06' }]);
  expect(longWaits(result, mug, 40)).toEqual([]);
  const waits = readPasted('3;cancelled\n9;shipped', reportKinds, 'guess').result;
  expect(longWaits(waits, null, 3)).toEqual([]);
  expect(placedDays(waits)).toBeNull();
});

test('where waits are moments a promise lasts to the end of its day', () => {
  const rows = [
    'ordered,cancelled,shipped',
    '2026-10-01 01:00,2026-10-15 18:00,',
    '2026-10-01 01:00,2026-10-16 00:05,',
    '2026-10-01 23:50,2026-10-15 23:50,',
    '2026-10-01,2026-10-15,',
    '2026-10-01,2026-10-16,',
    '2026-10-01 01:00,2026-10-15,',
  ].join('\n');
  const { result: timed } = readPasted(rows, reportKinds, 'guess');
  for (const promised of [
    { kind: 'days', days: 14 },
    { kind: 'date', date: '2026-10-15' },
  ] as const) {
    const waits = chosenWaits(timed, { ...all, promised });
    expect(waits.map(({ days, promiseDays }) => days <= promiseDays)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  }
});
