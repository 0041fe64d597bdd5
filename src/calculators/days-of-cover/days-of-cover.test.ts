import { describe, expect, it } from 'vitest';
import { RunOut } from '../../engine/replenishment/run-out';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { checkCover } from './check';
import { gapParametersOf } from './gap-of';
import { inputs, type CoverValues } from './inputs';
import { model } from './model';
import { coverActions, coverImprovements, coverWarnings } from './next-steps';
import { simulation } from './simulation';

const defaults: CoverValues = defaultsOf(inputs);
const compute = (changes: Partial<CoverValues>) => model.compute({ ...defaults, ...changes });
const simulate = (changes: Partial<CoverValues>, trials = 4000) =>
  simulation.simulate(
    { ...defaults, ...changes },
    { trials, seed: 11, onProgress: () => {}, onPreview: () => {} },
  )!;
const [usual] = defaults.shipments;

/** How many standard errors a share of trials lies from a chance. */
const errors = (share: number, chance: number, trials: number) =>
  Math.abs(share - chance) / Math.sqrt((chance * (1 - chance)) / trials);

describe('run-out without shipments', () => {
  it.each([
    ['Poisson', {}],
    ['spread', { dailyDemandSd: 8 }],
    ['season', { asOf: '2026-11-20', monthFactors: [0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5, 1.8] }],
  ])('is the simulation’s first day out: %s', (_, changes) => {
    const values = { ...defaults, shipments: [], onHandFba: 150, ...changes };
    const parameters = gapParametersOf(values, 60);
    const trials = 4000;
    const run = new GapSimulation(parameters, 3, trials, 0, false);
    run.runTrials(0, trials);
    const out = run.table.column('firstDayOut');
    const closed = new RunOut(parameters.demandMean, parameters.demandDispersion);
    for (const day of [8, 11, 14, 17, 20]) {
      const chance = closed.chanceOut(150, day + 1);
      if (chance < 0.01 || chance > 0.99) continue;
      const share = out.filter((first) => first <= day).length / trials;
      expect(errors(share, chance, trials), `by day ${day}`).toBeLessThan(4);
    }
  });
});

describe('a shipment', () => {
  it('misses the shelf as often as the simulation has a gap', () => {
    for (const changes of [{}, { onHandFba: 260 }, { onHandFba: 400, dailyDemandSd: 7 }]) {
      const chance = 1 - compute(changes).shipments[0]!.inTimeChance;
      const { gapChance, trials } = simulate(changes);
      expect(errors(gapChance, chance, trials)).toBeLessThan(4);
    }
  });

  it('is the surer in time the more there is ahead of it, the sooner it comes and the less is sold', () => {
    const chance = (changes: Partial<CoverValues>) => compute(changes).shipments[0]!.inTimeChance;
    const base = chance({});
    expect(chance({ onHandFba: 360 })).toBeGreaterThan(base);
    expect(chance({ dailyDemand: 12 })).toBeLessThan(base);
    expect(chance({ shipments: [{ ...usual!, earliest: 20, likely: 25, latest: 36 }] })).toBeGreaterThan(
      base,
    );
    expect(chance({ shipments: [{ ...usual!, slipChance: 0.4 }] })).toBeLessThan(base);
  });

  it('is taken in the order of likely landing', () => {
    const later = { ...usual!, units: 500, earliest: 60, likely: 70, latest: 90 };
    const { shipments } = compute({ shipments: [later, usual!] });
    expect(shipments.map(({ index, ahead }) => [index, ahead])).toEqual([
      [1, 320],
      [0, 1220],
    ]);
    expect(shipments[1]!.adds).toBeCloseTo(50, 9);
  });
});

describe('the day to order', () => {
  it('comes the sooner the longer, the less sure and the safer the lead time', () => {
    const { orderBy } = compute({});
    expect(orderBy.p50!).toBeGreaterThan(orderBy.p80!);
    expect(orderBy.p80!).toBeGreaterThan(orderBy.p95!);
    expect(compute({ leadTimeDays: 60 }).orderBy.p80!).toBeLessThan(orderBy.p80!);
    expect(compute({ leadTimeSd: 16 }).orderBy.p80!).toBeLessThan(orderBy.p80!);
    expect(compute({ safetyDays: 30 }).orderBy.p80).toBe(orderBy.p80! - 16);
  });

  it('is not said where stock outlasts the days looked ahead', () => {
    const { orderBy, out, total } = compute({ dailyDemand: 0.001 });
    expect([orderBy.p80, out.cover, out.p10, total.p90]).toEqual([null, null, null, null]);
  });
});

describe('the low-inventory fee', () => {
  const format = createFormatter(plainSettings);
  const warned = (changes: Partial<CoverValues>) =>
    coverWarnings({ ...defaults, ...changes }, compute(changes), format).some(({ text }) =>
      text.includes('low-inventory-level fee'),
    );

  it('is not warned of by the example’s mean on hand once the stock is the reader’s', () => {
    expect(warned({ onHandFba: 2000, dailyDemand: 40 })).toBe(false);
    expect(compute({ dailyDemand: 40 }).amazon).toMatchObject({ knowsShort: false, historicalShort: null });
    expect(warned({ onHandFba: 2000, dailyDemand: 40, onHand30: 400, onHand90: 600 })).toBe(true);
    expect(compute({}).amazon).toMatchObject({ knowsShort: true, historicalShort: 43 });
  });
});

describe('with nothing on its way', () => {
  const changes = { onHandFba: 300, shipments: [{ ...usual!, units: 0 }] };
  const values = { ...defaults, ...changes };
  const format = createFormatter(plainSettings);

  it('leads with the days out, and has no chance of a gap', () => {
    const said = answer(values, compute(changes), simulate(changes, 300), format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('');
    expect(said).toMatch(/^Ordered today, expect about 15.days out of stock: nothing is under way/);
    expect(said).not.toContain('gap');
    const gap = keyFigures(values, compute(changes), simulate(changes, 300), format)[2];
    expect(gap).toMatchObject({ value: '–', note: 'nothing is on its way' });
  });
});

it('names one day on which stock is sold out', () => {
  const format = createFormatter({ ...plainSettings, asOf: '2026-11-23' });
  const changes = { asOf: '2026-11-23', onHandFba: 296, dailyDemand: 10 };
  const values = { ...defaults, ...changes };
  const result = compute(changes);
  const said = answer(values, result, null, format);
  expect(said[1]).toMatchObject({ strong: '29\u00a0days, to Dec\u00a022' });
  expect(keyFigures(values, result, null, format)[0]!.value).toBe('Dec\u00a022');
  const soldOut = coverActions(values, result, format).find(({ text }) => text.includes('sold out'));
  expect(soldOut!.byDay).toBe(29);
});

it('draws stock down to its end, shipments landing', () => {
  const { onHand, firstDayOut, days } = simulate({});
  expect(onHand.p50[0]).toBeGreaterThan(300);
  expect(onHand.p90.at(-1)).toBe(0);
  expect(onHand.p50).toHaveLength(days);
  expect(firstDayOut!.p50).toBeGreaterThan(25);
});

it('checks shipments by their own fields', () => {
  const shipments = [{ ...usual!, latest: 25 }];
  expect(checkCover({ ...defaults, shipments })[0]!.path).toBe('shipments.0.latest');
  expect(checkCover({ ...defaults, shipments: [] })).toEqual([]);
  expect(checkCover({ ...defaults, monthFactors: [1, 2] })[0]!.path).toBe('monthFactors');
});

it('says what to do in order of days, and where to go on', () => {
  const format = createFormatter({ ...plainSettings, asOf: '2026-11-23' });
  const result = compute({});
  const actions = coverActions(defaults, result, format);
  const days = actions.map(({ byDay }) => byDay);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(actions.some(({ text }) => text.startsWith('Chase the forwarder'))).toBe(true);
  expect(coverImprovements(defaults, result, simulate({}), format).map(({ id }) => id)).toEqual([
    'restock-gap',
    'lead-time',
    'velocity',
  ]);
});

it('is quick enough for every keystroke', () => {
  for (let i = 0; i < 20; i++) compute({});
  const start = process.cpuUsage();
  for (let i = 0; i < 40; i++) compute({});
  expect(process.cpuUsage(start).user / 40_000, 'milliseconds of processor time').toBeLessThan(15);
});
