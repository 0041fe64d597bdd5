import { expect, test } from 'vitest';
import { addDays } from '../fields/calendar-date';
import { makeSampleAccount, onHandNow, soldWithin } from './sample-account';
import { sampleFiles } from './sample-files';

const today = '2026-11-21';
const account = makeSampleAccount(today);
const files = sampleFiles(account);

const rowsOf = (name: string) =>
  files
    .find((file) => file.name === name)!
    .text.trimEnd()
    .split(/\r?\n/)
    .slice(1);

test('sixty products have two years of days that end yesterday, the same each time', () => {
  expect(account.items).toHaveLength(60);
  expect(new Set(account.items.map(({ sku }) => sku)).size).toBe(60);
  expect(addDays(account.from, account.days)).toBe(today);
  expect(sampleFiles(makeSampleAccount(today))).toEqual(files);
  expect(makeSampleAccount('2026-11-22').items[0]!.sold).not.toEqual(account.items[0]!.sold);
});

test('no unit is sold that was not there, and none is lost from the books', () => {
  for (const { demand, sold, received, onHand, firstDay } of account.items) {
    for (let day = firstDay + 1; day < account.days; day++) {
      expect(onHand[day]).toBe(onHand[day - 1]! + received[day]! - sold[day]!);
      expect(sold[day]).toBeLessThanOrEqual(demand[day]!);
      if (onHand[day]! > 0) expect(sold[day]).toBe(demand[day]);
    }
  }
});

test('demand is as often as it should be: its mean within four standard errors', () => {
  for (const { course, demand, baseDemand } of account.items) {
    if (course !== 'steady') continue;
    const total = demand.reduce((sum, units) => sum + units, 0);
    const expected = baseDemand * account.days;
    expect(Math.abs(total - expected)).toBeLessThan(4 * Math.sqrt(1.6 * expected) + 0.01 * expected);
  }
});

test('there is trouble in it: stockouts behind, products out, and gaps to come', () => {
  const daysOut = account.items.map(({ onHand, firstDay }) =>
    onHand.subarray(firstDay).reduce((days, units) => days + Number(units === 0), 0),
  );
  expect(daysOut.filter((days) => days > 20).length).toBeGreaterThan(10);
  const out = account.items.filter((item) => onHandNow(item) === 0);
  expect(out.map(({ outlet }) => outlet)).toEqual(expect.arrayContaining(['fbm', 'shop']));
  const mug = account.items.find(({ sku }) => sku === 'MUG-BLUE')!;
  const cover = onHandNow(mug) / (soldWithin(mug, 30) / 30);
  expect(cover).toBeGreaterThan(0);
  expect(Math.min(...mug.onOrder.map(({ landsOn }) => landsOn - account.days))).toBeGreaterThan(cover);
});

test('the planning report leaves out what has no stock, as Amazon’s does', () => {
  const atAmazon = account.items.filter(({ outlet }) => outlet === 'fba');
  expect(rowsOf('restock-inventory.txt')).toHaveLength(atAmazon.length);
  expect(rowsOf('fba-inventory-planning.txt')).toHaveLength(
    atAmazon.filter((item) => onHandNow(item) > 0).length,
  );
});

test('orders add up to what was sold', () => {
  const units = rowsOf('all-orders.txt')
    .map((row) => row.split('\t'))
    .filter((cells) => cells[4] === 'Shipped')
    .reduce((sum, cells) => sum + Number(cells[13]), 0);
  const sold = account.items
    .filter(({ outlet }) => outlet !== 'shop')
    .reduce((sum, item) => sum + soldWithin(item, 90), 0);
  expect(units).toBe(sold);
});
