import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dipAfterClosedDays, tailInDaysOfSales, usualRecovery } from '../backorders/velocity';
import { DiscreteTable } from '../random/discrete-table';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { Xoshiro128 } from '../random/xoshiro128';
import { fittingLaw } from '../replenishment/law-of-demand';
import { RunOut } from '../replenishment/run-out';
import { gammaQuantile } from '../statistics/gamma';
import { meanOf } from '../statistics/mean';
import { shipmentCase } from './gap-case';
import { landingDayChances } from './landing-law';
import { orderTimes, playStock, stockFutures, type StockFutures, type StockItem } from './stock-list';

const velocity = {
  enabled: true,
  floor: 0.4,
  fallDays: 7,
  ...usualRecovery,
  recoveryDays: null,
  startIndex: 1,
};
const horizon = 180;
const wait = 7;

function sums(means: readonly number[]): Float64Array {
  const expected = new Float64Array(means.length + 1);
  means.forEach((mean, day) => (expected[day + 1] = expected[day]! + mean));
  return expected;
}

function itemCase(change: Partial<StockItem> & { readonly means?: readonly number[] } = {}): StockItem {
  const { means = new Array<number>(horizon + (change.age ?? 0)).fill(4), ...rest } = change;
  return {
    stream: 5,
    onHand: 100,
    age: 0,
    expected: sums(means),
    dispersion: 1,
    shipments: [],
    lead: { mean: 30, sd: 0 },
    dailyDemand: 4,
    velocity,
    ...rest,
  };
}

function played(item: StockItem, trials: number, seed = 3): StockFutures {
  const into = stockFutures(trials);
  playStock(item, horizon, wait, { seed, trials }, into);
  return into;
}

const spreadOf = (values: ArrayLike<number>) => {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2;
  return { mean, error: Math.sqrt(sum / (values.length - 1) / values.length) };
};

/** Asks for a sample mean within four standard errors of a value. */
function expectNear(values: ArrayLike<number>, expected: number, slack = 0) {
  const { mean, error } = spreadOf(values);
  expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4 * error + slack + 1e-9);
}

/** The same futures day by day, each day's units one by one: slow, and another program. */
function dayByDay(item: StockItem, trials: number): StockFutures {
  const random = new Xoshiro128();
  random.setState(11, 12, 13, 14);
  const into = stockFutures(trials);
  const tables = item.shipments.map(
    (shipment) => new DiscreteTable(0, landingDayChances(shipment, horizon + 1)),
  );
  const tailOf = (days: number) =>
    item.dailyDemand * tailInDaysOfSales(dipAfterClosedDays(days, velocity), velocity);
  const wanted = (day: number) => {
    const mean = item.expected[day + 1]! - item.expected[day]!;
    if (mean === 0) return 0;
    return item.dispersion > 1
      ? negativeBinomialQuantile(random.uniform(), mean, mean * item.dispersion)
      : poissonQuantile(random.uniform(), mean);
  };
  for (let trial = 0; trial < trials; trial++) {
    const landings = tables.map((table) => table.draw(random.uniform()));
    const { mean, sd } = item.lead;
    const lead = sd === 0 ? mean : gammaQuantile(random.uniform(), (mean / sd) ** 2, (sd * sd) / mean);
    const ends = [Math.round(lead), Math.round(lead) + wait, horizon].map((end) => Math.min(horizon, end));
    let stock = item.onHand;
    for (let day = 0; day < item.age; day++) stock = Math.max(0, stock - wanted(day));
    let out = stock === 0 ? 0 : null;
    let [lost, days, tail, was] = [0, 0, 0, stock === 0 ? 1 : 0];
    for (let day = 0; day <= horizon; day++) {
      ends.forEach((end, time) => {
        if (end !== day) return;
        const since = out === null ? 0 : day - out;
        into.gap[time]![trial] = was;
        into.lost[time]![trial] = lost;
        into.daysOut[time]![trial] = days + since;
        into.tail[time]![trial] = tail + (out === null ? 0 : tailOf(since));
      });
      landings.forEach((landing, index) => {
        if (landing !== day) return;
        stock += item.shipments[index]!.units;
        if (out === null) return;
        days += day - out;
        tail += tailOf(day - out);
        out = null;
      });
      if (day === horizon) break;
      const units = wanted(item.age + day);
      if (out === null && units >= stock) {
        const moments = Array.from({ length: units }, () => random.uniform()).sort((a, b) => a - b);
        out = day + moments[stock - 1]!;
        was = 1;
      }
      lost += Math.max(0, units - stock);
      stock = Math.max(0, stock - units);
    }
  }
  return into;
}

const season = Array.from({ length: horizon }, (_, day) => (day % 7 === 6 ? 0 : 3 + 2 * Math.sin(day / 20)));
const first = { ...shipmentCase(14, { p10: 9, p50: 14, p90: 26 }), units: 80 };
const second = {
  ...shipmentCase(30, { p10: 22, p50: 30, p90: 39, slipChance: 0.2, slipMeanDays: 10 }),
  units: 60,
};

describe('a list of stock', () => {
  it.each([
    ['Poisson', 1, 100, 24],
    ['Poisson, rarely', 1, 100, 19],
    ['negative binomial', 3.5, 100, 24],
    ['negative binomial, few', 6, 9, 2],
  ])('is sold out and loses units as the law says: %s', (_, dispersion, onHand, lead) => {
    const item = itemCase({ dispersion, onHand, lead: { mean: lead, sd: 0 } });
    const { gap, lost } = played(item, 40_000);
    const means = new Float64Array(horizon).fill(4);
    expectNear(gap[0]!, new RunOut(means, dispersion).chanceOut(onHand, lead));
    const { law } = fittingLaw({ mean: 4 * lead, sd: Math.sqrt(4 * lead * dispersion) });
    expectNear(lost[0]!, law.loss(onHand));
  });

  it('takes chances of a lead time as drawn: Poisson over gamma is negative binomial', () => {
    const item = itemCase({ lead: { mean: 30, sd: 10 }, onHand: 130 });
    const { law } = fittingLaw({ mean: 120, sd: Math.sqrt(120 + 40 ** 2) });
    // Landings are rounded to a whole day, which adds a twelfth of a day's square.
    expectNear(played(item, 40_000).lost[0]!, law.loss(130), 0.05);
  });

  it.each([
    ['a season and a lead time of chance', itemCase({ means: season, lead: { mean: 35, sd: 9 } })],
    ['two shipments', itemCase({ onHand: 40, shipments: [first, second], lead: { mean: 50, sd: 5 } })],
    ['an old count', itemCase({ age: 12, onHand: 60, shipments: [first] })],
    ['nothing on hand', itemCase({ onHand: 0, shipments: [first, second] })],
    ['more chance than Poisson', itemCase({ dispersion: 4, onHand: 40, shipments: [first, second] })],
  ])(
    'is as a day-by-day twin has it, with %s',
    (_, item) => {
      const quick = played(item, 20_000);
      const slow = dayByDay(item, 4_000);
      orderTimes.forEach((_time, time) => {
        for (const what of ['gap', 'lost', 'daysOut', 'tail'] as const) {
          const { mean, error } = spreadOf(slow[what][time]!);
          // The moment of running out is approximated beyond Poisson: within a hundredth.
          const slack = item.dispersion > 1 && what !== 'gap' && what !== 'lost' ? 0.01 * mean : 0;
          expectNear(quick[what][time]!, mean, 4 * error + slack);
        }
      });
    },
    60_000,
  );

  it('never loses more by an earlier order, future by future', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.nat(20),
        fc.boolean(),
        (onHand, dispersion, mean, sd, age, ships) => {
          const shipments = ships ? [first, second] : [];
          const { gap, lost, daysOut, tail } = played(
            itemCase({ onHand, dispersion, lead: { mean, sd }, age, shipments }),
            50,
          );
          for (const what of [gap, lost, daysOut, tail])
            for (let trial = 0; trial < 50; trial++) {
              const [today, later, never] = what.map((futures) => futures[trial]!) as [
                number,
                number,
                number,
              ];
              expect(today >= 0 && today <= later + 1e-9 && later <= never + 1e-9).toBe(true);
            }
          for (const days of daysOut) expect(Math.max(...days)).toBeLessThanOrEqual(horizon);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has the luck of its own stream whatever was played before', () => {
    const item = itemCase({ shipments: [first], dispersion: 2 });
    const alone = played(item, 200);
    played(itemCase({ stream: 99, onHand: 3 }), 77);
    expect(played(item, 200)).toEqual(alone);
    expect(played({ ...item, stream: 6 }, 200).lost).not.toEqual(alone.lost);
    expect(played(item, 100).lost[0]).toEqual(alone.lost[0]!.subarray(0, 100));
  });

  it('lets shipments of one group be late together', () => {
    // Two halves that travel together are one whole shipment.
    const half = { ...first, units: 40, travelsWith: 3 };
    const [one, two] = [[{ ...first, travelsWith: 3 }], [half, half]].map((shipments) =>
      played(itemCase({ onHand: 50, shipments }), 20_000),
    );
    const { mean, error } = spreadOf(one!.lost[2]!);
    expectNear(two!.lost[2]!, mean, 4 * error);
  });

  it('stays finite at the ends of what can be entered', () => {
    for (const [daily, dispersion, onHand] of [
      [1e6, 1, 1e9],
      [1e6, 1e6, 5],
      [1e-9, 1e12, 1],
      [0, 1, 0],
    ] as const) {
      const means = new Array<number>(horizon).fill(daily);
      const lead = { mean: 730, sd: 365 };
      const found = played(itemCase({ means, dispersion, onHand, lead, dailyDemand: daily }), 50);
      for (const what of [found.daysOut, found.lost, found.tail])
        for (const values of what)
          expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  });
});
