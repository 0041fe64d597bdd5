import { expect, test } from 'vitest';
import { catalogue } from '../../fields/catalogue';
import { createFormatter, plainSettings } from '../../fields/formatter';
import type { DailyDemand } from '../../seller-reports/daily-demand';
import { filledValues } from './filled-values';

const format = createFormatter(plainSettings);
const demand: DailyDemand = {
  days: [
    { date: '2026-03-01', units: 3, counted: true },
    { date: '2026-03-02', units: 0, counted: false },
    { date: '2026-03-03', units: 4, counted: true },
  ],
  countedDays: 2,
  total: 7,
  mean: 10 / 3,
  sd: null,
  capped: { lines: 0, units: 0 },
  price: { amount: 19.954999, currency: 'USD' },
};
const { dailyDemand, dailyDemandSd, dailySales, price, leadTimeDays } = catalogue;

test('it fills what the calculator has and the report knows, and says each', () => {
  const inputs = { leadTimeDays, dailyDemand, dailyDemandSd, dailySales };
  const { values, said } = filledValues(inputs, demand, format, { price: true });
  expect(values).toEqual({ dailyDemand: 3.333, dailySales: [3, 0, 4] });
  expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Units sold a day: 3.33 units a day',
    'Daily sales: 3 days',
  ]);
});

test('a price is filled only when asked for', () => {
  expect(filledValues({ price }, demand, format, { price: false }).values).toEqual({});
  expect(filledValues({ price }, demand, format, { price: true }).values).toEqual({ price: 19.95 });
});

test('what is filled fits the input', () => {
  const most = { ...dailyDemand, max: 2 };
  const newest = { ...dailySales, maxLength: 2 };
  const inputs = { dailyDemand: most, dailySales: newest };
  const { values } = filledValues(inputs, demand, format, { price: false });
  expect(values).toEqual({ dailyDemand: 2, dailySales: [0, 4] });
});

test('daily sales bring the date of their first day along where it is asked for', () => {
  const dailySalesFrom = { kind: 'date', label: 'First day', help: 'Its date.', default: null } as const;
  const newest = { ...dailySales, maxLength: 2 };
  const { values } = filledValues({ dailySales: newest, dailySalesFrom }, demand, format, { price: false });
  expect(values).toEqual({ dailySales: [0, 4], dailySalesFrom: '2026-03-02' });
});
