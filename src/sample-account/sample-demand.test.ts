import { expect, test } from 'vitest';
import { forecastDemand } from '../engine/demand/forecast-demand';
import { trueDemand } from '../engine/demand/true-demand';
import { dayOfWeek } from '../fields/calendar-date';
import { makeSampleAccount, type SampleItem } from './sample-account';

const account = makeSampleAccount('2026-11-21');
const year = 365;

/** Products whose demand has no season or growth, and which were out for two weeks or more of the last year. */
const interrupted = account.items.filter(
  ({ course, onHand }) =>
    course === 'steady' && onHand.subarray(-year).reduce((out, units) => out + Number(units === 0), 0) >= 14,
);

const historyOf = ({ sold, onHand }: SampleItem) => ({
  sold: Array.from(sold),
  onHand: Array.from(onHand),
  bulk: [],
  firstWeekday: (dayOfWeek(account.from) + 1) % 7,
});
const lead = { days: 45, leadDays: 45 };

test('there are products to show it on', () => {
  expect(interrupted.length).toBeGreaterThanOrEqual(4);
});

test('a stockout does not pull true demand down: it is what the account was made with, and plain sales are less', () => {
  let off = 0;
  let raw = 0;
  for (const item of interrupted) {
    const { rate, rawRate } = trueDemand(historyOf(item), { lookBackDays: year });
    // A day's variance is 1.6 times its mean; some of the year's days were without stock.
    const error = Math.sqrt((1.6 * item.baseDemand) / (year * 0.7));
    expect(Math.abs(rate! - item.baseDemand) / error, item.sku).toBeLessThan(4);
    off += rate! / item.baseDemand - 1;
    raw += rawRate! / item.baseDemand - 1;
  }
  expect(Math.abs(off / interrupted.length)).toBeLessThan(0.05);
  expect(raw / interrupted.length).toBeLessThan(-0.05);
});

test('nor the forecast: over 45 days it is nearer to what will be wanted than one from plain sales', () => {
  let ratio = 0;
  let plainRatio = 0;
  for (const item of interrupted) {
    const wanted = item.baseDemand * lead.days;
    const { demand } = trueDemand(historyOf(item));
    const method = 'ses' as const;
    ratio += forecastDemand(demand, { ...lead, method }).overLeadTime.mean / wanted;
    plainRatio +=
      forecastDemand(Float64Array.from(item.sold), { ...lead, method }).overLeadTime.mean / wanted;
  }
  const products = interrupted.length;
  expect(ratio / products).toBeGreaterThan(0.93);
  expect(ratio / products).toBeLessThan(1.07);
  expect(plainRatio / products).toBeLessThan(ratio / products - 0.02);
});
