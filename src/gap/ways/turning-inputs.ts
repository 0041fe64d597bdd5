import { captureDecayOf, hazardOf } from '../engine-parameters';
import type { Shipment } from '../gap-inputs';
import type { RankingValues } from './ranking-inputs';
import type { Way } from './way';

export type TurningKey =
  | 'restockDate'
  | 'dailyDemand'
  | 'captureDecay'
  | 'hazardBefore'
  | 'elasticity'
  | 'price'
  | 'adsShareOfSales'
  | 'flyCostPerUnit'
  | 'otherOrdersPerDay'
  | 'velocityFloor'
  | 'recoveryDays'
  | 'goodwill';

/** One input, how far it may plausibly be off (a modelling choice), and the values with it changed. */
export interface TurningInput {
  readonly key: TurningKey;
  readonly now: number;
  readonly low: number;
  readonly high: number;
  readonly set: (value: number) => RankingValues;
}

const factor = (now: number, by: number) => ({ now, low: now / by, high: now * by });
const range = (now: number, low: number, high: number) => ({
  now,
  low: Math.min(now, low),
  high: Math.max(now, high),
});

/** The inputs that can matter to these ways. */
export function turningInputs(values: RankingValues, ways: readonly Way[]): TurningInput[] {
  const has = (part: (way: Way) => boolean) => ways.some(part);
  const anyWaits = has(({ changes }) => (changes.whileOut ?? values.whileOut) !== 'closed');
  const anyOnAmazon = has(({ changes }) => (changes.whileOut ?? values.whileOut) === 'backorder');
  const capture = captureDecayOf(values);
  const hazard = hazardOf(values);
  const all: (TurningInput & { readonly matters: boolean })[] = [
    { matters: values.shipments.length > 0, ...restockInput(values) },
    {
      key: 'dailyDemand',
      matters: true,
      ...factor(values.dailyDemand, 1.5),
      set: (dailyDemand) => ({ ...values, dailyDemand }),
    },
    {
      key: 'captureDecay',
      matters: anyWaits,
      ...factor(capture, 3),
      set: (captureDecay) => ({ ...values, captureGiven: 'rate', captureDecay }),
    },
    {
      key: 'hazardBefore',
      matters: anyWaits,
      ...factor(hazard, 3),
      set: (hazardBefore) => ({ ...values, dropOffGiven: 'hazard', hazardBefore }),
    },
    {
      key: 'elasticity',
      matters: has(({ changes }) => (changes.priceRise ?? values.priceRise) > 0),
      ...range(values.elasticity, -3, -0.5),
      set: (elasticity) => ({ ...values, elasticity }),
    },
    {
      key: 'price',
      matters: true,
      ...factor(values.price, 1.25),
      set: (price) => ({ ...values, price }),
    },
    {
      key: 'adsShareOfSales',
      matters: has(({ changes }) => (changes.adsCut ?? values.adsCut) > 0),
      ...range(values.adsShareOfSales, 0.1, 0.6),
      set: (adsShareOfSales) => ({ ...values, adsShareOfSales }),
    },
    {
      key: 'flyCostPerUnit',
      matters: has(({ flies }) => flies === true),
      ...factor(values.flyCostPerUnit, 3),
      set: (flyCostPerUnit) => ({ ...values, flyCostPerUnit }),
    },
    {
      key: 'otherOrdersPerDay',
      matters: anyOnAmazon,
      now: values.otherOrdersPerDay,
      low: values.otherOrdersPerDay / 4,
      high: Math.max(4, values.otherOrdersPerDay * 4),
      set: (otherOrdersPerDay) => ({ ...values, otherOrdersPerDay }),
    },
    {
      key: 'velocityFloor',
      matters: values.velocityOn,
      ...range(values.velocityFloor, 0.2, 0.8),
      set: (velocityFloor) => ({ ...values, velocityFloor }),
    },
    {
      key: 'recoveryDays',
      matters: values.velocityOn && values.recoveryDays !== null,
      ...range(values.recoveryDays ?? 24, 7, 60),
      set: (recoveryDays) => ({ ...values, recoveryDays }),
    },
    {
      matters: anyWaits && values.goodwillTo10 + values.goodwillTo20 + values.goodwillBeyond > 0,
      ...goodwillInput(values),
    },
  ];
  return all
    .filter(({ matters, low, high }) => matters && low < high)
    .map(({ matters: _, ...input }) => input);
}

/** All shipments a week sooner to two weeks later; not before today. */
function restockInput(values: RankingValues): TurningInput {
  const soonest = values.shipments.reduce((day, { earliest }) => Math.min(day, earliest), Infinity);
  return {
    key: 'restockDate',
    now: 0,
    low: -Math.max(0, Math.min(7, soonest)),
    high: 14,
    set: (days) => ({ ...values, shipments: values.shipments.map((shipment) => shifted(shipment, days)) }),
  };
}

/** All shares of customers lost for good, up to three times what they are. */
function goodwillInput(values: RankingValues): TurningInput {
  return {
    key: 'goodwill',
    now: 1,
    low: 0,
    high: 3,
    set: (by) => ({
      ...values,
      goodwillTo10: Math.min(1, values.goodwillTo10 * by),
      goodwillTo20: Math.min(1, values.goodwillTo20 * by),
      goodwillBeyond: Math.min(1, values.goodwillBeyond * by),
    }),
  };
}

function shifted(shipment: Shipment, days: number): Shipment {
  const { earliest, likely, latest } = shipment;
  return { ...shipment, earliest: earliest + days, likely: likely + days, latest: latest + days };
}
