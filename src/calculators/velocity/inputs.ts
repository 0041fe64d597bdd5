import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { methods } from './methods';
import { sampleDays, sampleFrom } from './sample-days';

const weight = { kind: 'number', unit: 'fraction', min: 0, max: 1 } as const;
const dayNumbers = {
  kind: 'series',
  unit: 'none',
  min: 1,
  max: catalogue.dailySales.maxLength,
  maxLength: 100,
  default: [],
} as const;

export const inputs = {
  dailySales: {
    ...catalogue.dailySales,
    help: 'Units sold on each day, oldest first, days without a sale as 0. Paste a column of a sheet, or two: date and units; or import a report. A year or more tells the season.',
    firstDayKey: 'dailySalesFrom',
    default: sampleDays,
  },
  dailySalesFrom: { ...catalogue.dailySalesFrom, default: sampleFrom },
  dailyStock: {
    ...catalogue.dailyStock,
    help: 'Sellable units when the day ended, for the same days as the sales: “Ending Warehouse Balance” of the inventory ledger. Empty: long runs of days without a sale are taken as days without stock.',
  },
  dailyBulk: catalogue.dailyBulk,
  stockoutDays: {
    kind: 'choice',
    label: 'Days out of stock',
    help: 'What such days say of demand.',
    options: [
      { value: 'removed', label: 'Removed', help: 'They say nothing and are left out.' },
      {
        value: 'censored',
        label: 'At least what was sold',
        help: 'A day that sold out says that demand was as much or more; days without any stock still say nothing.',
      },
      {
        value: 'counted',
        label: 'Counted as they are',
        help: 'As if nobody had wanted to buy: only for a product that was never out.',
      },
    ],
    default: 'removed',
  },
  weight7: {
    ...weight,
    label: 'Weight of the last 7 days',
    help: 'The weighted mean reacts faster the more of it lies here, and jumps about more.',
    default: 0.2,
  },
  weight30: {
    ...weight,
    label: 'Weight of the last 30 days',
    help: 'Weights are taken as shares of their sum.',
    default: 0.3,
  },
  weight90: {
    ...weight,
    label: 'Weight of the last 90 days',
    help: 'The steadiest of the three, and the last to notice a change.',
    default: 0.5,
  },
  outliers: {
    kind: 'choice',
    label: 'Outliers',
    help: 'Days far above or below what their neighbours and weekday explain.',
    options: [
      { value: 'shown', label: 'Shown', help: 'Listed below and counted in full, but for those you cap.' },
      { value: 'capped', label: 'Capped', help: 'Brought to the edge of the usual, but for those you keep.' },
      { value: 'kept', label: 'Kept', help: 'Not looked for.' },
    ],
    default: 'shown',
  },
  cappedDays: {
    ...dayNumbers,
    label: 'Days capped by hand',
    help: 'Numbers of days; day 1 is the first of your daily sales. The list below the answer fills this in.',
  },
  keptDays: {
    ...dayNumbers,
    label: 'Days kept by hand',
    help: 'Numbers of days that count in full whatever else is capped; day 1 is the first of your daily sales.',
  },
  bulkDays: {
    kind: 'optional-number',
    label: 'Bulk counts up to',
    unit: 'days',
    help: 'Bulk units of a day count up to so many days’ ordinary sales. One business that buys a pallet is not demand for a pallet every week. 0 leaves bulk out.',
    min: 0,
    max: 1_000,
    default: 1,
    emptyMeans: 'all of them',
  },
  salesEvents: {
    kind: 'records',
    label: 'Events, by date',
    noun: 'event',
    help: 'Days on which demand is a multiple of normal, past and to come. Past ones are taken down to a normal day, those to come lift the forecast.',
    minRows: 0,
    maxRows: 24,
    fields: {
      name: { kind: 'text', label: 'Name', help: 'What it is.', maxLength: 40, default: 'Deal' },
      from: { kind: 'date', label: 'First day', help: 'First day of the event.', default: null },
      to: { kind: 'date', label: 'Last day', help: 'Last day of the event.', default: null },
      factor: {
        kind: 'number',
        label: 'Demand is times',
        unit: 'factor',
        help: '2 means twice the normal demand. Better than any guide: your own sales in the last such event.',
        min: 0.05,
        max: 100,
        default: 2,
      },
    },
    default: [],
  },
  leadTimeDays: {
    ...catalogue.leadTimeDays,
    label: 'Lead time, over which to forecast',
    help: 'From placing an order to sellable. The forecast looks as far ahead, in whole days, and methods are judged by their totals over it.',
    min: 1,
  },
  season: {
    kind: 'choice',
    label: 'Season by months',
    help: 'Told from daily sales only where each month was seen; with less than two years one month’s luck passes for its season.',
    options: [
      { value: 'automatic', label: 'When the data tell', help: 'With a year or more of days in stock.' },
      { value: 'none', label: 'None', help: 'Every month the same.' },
    ],
    default: 'automatic',
  },
  method: {
    kind: 'choice',
    label: 'Forecasting method',
    help: 'Chosen by how well each would have foretold your own past, unless you name one.',
    options: [
      {
        value: 'automatic',
        label: 'The best in the back-test',
        help: 'Each method foretells your own past from what came before; the one with the smallest error is taken.',
      },
      ...methods,
    ],
    default: 'automatic',
  },
} as const satisfies Inputs;

export type VelocityValues = ValuesOf<typeof inputs>;

export const groups: readonly InputGroup<VelocityValues>[] = [
  { title: 'Your sales', fields: ['dailySales', 'dailySalesFrom', 'dailyStock', 'stockoutDays'] },
  { title: 'Forecast', fields: ['leadTimeDays', 'method', 'season'] },
  { title: 'Events', fields: ['salesEvents'], more: true },
  {
    title: 'Outliers and bulk',
    fields: ['outliers', 'cappedDays', 'keptDays', 'dailyBulk', 'bulkDays'],
    more: true,
    shown: {
      cappedDays: (values) => values.outliers === 'shown',
      bulkDays: (values) => values.dailyBulk.length > 0,
    },
  },
  { title: 'Weighted mean', fields: ['weight7', 'weight30', 'weight90'], more: true },
];
