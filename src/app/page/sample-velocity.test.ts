import { expect, test } from 'vitest';
import { inputs } from '../../calculators/velocity/inputs';
import { model } from '../../calculators/velocity/model';
import { planIntake } from '../../catalogue/intake/plan-intake';
import { daysBetween } from '../../fields/calendar-date';
import { defaultsOf } from '../../fields/values';
import { makeSampleAccount, type SampleItem } from '../../sample-account/sample-account';
import { sampleFiles, sampleMapping } from '../../sample-account/sample-files';
import { anyTable } from '../../seller-reports/any-table';
import { reportKinds } from '../../seller-reports/kinds';
import { readAccount } from '../../seller-reports/read-account';
import { lentDays } from './product-history';

const today = '2026-11-21';
/** Days of orders in the account. */
const ordersDays = 90;
const account = makeSampleAccount(today);

/** What is kept of the account once its reports are taken in. */
function taken() {
  const files = sampleFiles(account).map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const wanted = { dates: 'guess' as const, mappings: [sampleMapping] };
  const { reports } = readAccount(files, reportKinds, anyTable, wanted);
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  const now = `${today}T06:00:00.000Z`;
  return planIntake(
    reports.map((report) => ({ report, asOf: today })),
    { products: [], suppliers: [], histories: new Map() },
    { today, now, currency: 'USD', zone: 'UTC', newId },
  ).put;
}

const { products, histories } = taken();

/** What the velocity page says of a product, and what its buyers wanted a day over the same days. */
function told(item: SampleItem) {
  const { id } = products.find(({ sku }) => sku === item.sku)!;
  const lent = lentDays(histories.find(({ product }) => product === id)!)!;
  const result = model.compute({ ...defaultsOf(inputs), ...lent, outliers: 'kept' });
  const first = daysBetween(account.from, lent.dailySalesFrom) + lent.dailySales.length - result.lookBack;
  const wanted = item.demand.subarray(first, first + result.lookBack);
  const mean = wanted.reduce((sum, units) => sum + units, 0) / wanted.length;
  return { ...result, lent, mean };
}

const outlets = ['fba', 'fbm', 'shop'] as const;

test.each(outlets)(
  'the velocity page finds what buyers of %s products wanted, within standard errors',
  (outlet) => {
    const items = account.items.filter((item) => item.outlet === outlet);
    let [off, variance] = [0, 0];
    for (const item of items) {
      const { rate, mean, daysCounted } = told(item);
      // A day's variance is 1.6 times its mean.
      const error = Math.sqrt((1.6 * mean) / daysCounted);
      expect(Math.abs(rate - mean) / error, item.sku).toBeLessThan(3);
      off += rate - mean;
      variance += error ** 2;
    }
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(Math.abs(off) / Math.sqrt(variance)).toBeLessThan(3);
  },
);

test('a product whose stock is only counted today has no day without stock where it never ran out', () => {
  const never = account.items.filter(
    ({ outlet, onHand }) => outlet !== 'fba' && onHand.subarray(-ordersDays - 2).every((units) => units > 0),
  );
  expect(new Set(never.map(({ outlet }) => outlet))).toEqual(new Set(['fbm', 'shop']));
  for (const item of never) {
    const { daysOut, daysCounted, lookBack, lent } = told(item);
    expect(lent.dailyStock, item.sku).toEqual([]);
    expect([daysOut, daysCounted], item.sku).toEqual([0, lookBack]);
  }
});
