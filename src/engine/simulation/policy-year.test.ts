import { describe, expect, test } from 'vitest';
import { tailInDaysOfSales, dipAfterClosedDays, type Velocity } from '../backorders/velocity';
import { baseStockPerformance, periodicBaseStock } from '../replenishment/base-stock';
import { reviewPerformance } from '../replenishment/continuous-review';
import { poissonLaw } from '../replenishment/count-laws';
import { baseStockLostSales, baseStockPartialBackorders, reviewLostSales } from '../replenishment/lost-sales';
import { policyColumn, policyColumns, type PolicyColumn, type PolicyParameters } from './policy-parameters';
import { policyCost, PolicySimulation } from './policy-year';

const still: Velocity = {
  enabled: false,
  floor: 0.4,
  fallDays: 7,
  recoveryBaseDays: 14,
  recoveryMaxDays: 42,
  recoveryDays: null,
  startIndex: 1,
};

/** Days of the same mean, everything short waiting, nothing costing anything. */
function policy(
  perDay: number,
  daysPerYear: number,
  changes: Partial<PolicyParameters> = {},
): PolicyParameters {
  return {
    demandMean: new Float64Array(daysPerYear).fill(perDay),
    demandDispersion: 1,
    leadTime: { kind: 'gamma', mean: 5, sd: 0 },
    orderQuantity: 1,
    reviewDays: 1,
    capturedShare: 1,
    deferredShare: 0,
    velocity: still,
    money: {
      contribution: 10,
      holdingPerUnitDay: new Float64Array(daysPerYear).fill(0.01),
      costPerOrder: 50,
      costPerBackorder: 0,
      lowInventoryFee: null,
    },
    ...changes,
  };
}

interface Measured {
  readonly mean: number;
  readonly error: number;
}

/** Means of a year and their standard errors, over blocks of one year each. */
function measure(parameters: PolicyParameters, reorderPoint: number, blocks: number) {
  const simulation = new PolicySimulation(parameters, 1);
  const rows = Array.from({ length: blocks }, (_, block) => {
    const row = new Float64Array(policyColumns.length);
    simulation.begin(11, block);
    simulation.run(reorderPoint, row);
    return row;
  });
  const of = (figure: (row: Float64Array) => number): Measured => {
    const values = rows.map(figure);
    const mean = values.reduce((a, b) => a + b, 0) / blocks;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (blocks - 1);
    return { mean, error: Math.sqrt(variance / blocks) };
  };
  const column = (name: PolicyColumn, per = 1) => of((row) => row[policyColumn[name]]! / per);
  return { of, column };
}

function expectNear({ mean, error }: Measured, theory: number, slack = 0) {
  expect(Math.abs(mean - theory), `${mean} ± ${error}, theory ${theory}`).toBeLessThan(4 * error + slack);
}

const share = (name: PolicyColumn, of: PolicyColumn) => (row: Float64Array) =>
  row[policyColumn[name]]! / row[policyColumn[of]]!;

describe('against theory, everything short waiting', () => {
  // An order lands L + 1 mornings after its evening: half a day later on average than its trigger, so L + ½ days stand for the lead time.
  test('an (r, Q) policy: Snyder & Shen, problem 5.2', () => {
    const perUnit = 49;
    const days = 100 * perUnit;
    const found = measure(
      policy(12 / perUnit, days, { leadTime: { kind: 'gamma', mean: 24, sd: 0 }, orderQuantity: 7 }),
      6,
      60,
    );
    expectNear(found.column('onHandDays', days), 4.16826, 2e-3);
    expectNear(found.column('waitingDays', days), 0.168255, 1e-3);
    expectNear(
      found.of((row) => row[policyColumn.ordered]! / 7 / 100),
      1.714286,
    );
    const served = found.of((row) => 1 - row[policyColumn.captured]! / row[policyColumn.demanded]!);
    expectNear(served, 0.86315, 2e-3);
    const cost = found.of(
      (row) =>
        (4 * row[policyColumn.onHandDays]! + 28 * row[policyColumn.waitingDays]!) / days +
        (4 * row[policyColumn.ordered]!) / 7 / 100,
    );
    expectNear(cost, 28.2413, 3e-2);
  });

  test('an (r, Q) policy day by day, exactly: position even over r + 1 to r + Q', () => {
    const days = 4_000;
    for (const [perDay, lead, r, Q] of [
      [10, 9, 100, 60],
      [0.3, 12, 4, 5],
      [25, 3, 90, 1],
    ] as const) {
      const found = measure(
        policy(perDay, days, { leadTime: { kind: 'gamma', mean: lead, sd: 0 }, orderQuantity: Q }),
        r,
        40,
      );
      const morning = reviewPerformance(poissonLaw(perDay * lead), r, Q, perDay);
      const evening = reviewPerformance(poissonLaw(perDay * (lead + 1)), r, Q, perDay);
      expectNear(found.column('onHandDays', days), (morning.onHand + evening.onHand) / 2);
      expectNear(found.column('waitingDays', days), (morning.backorders + evening.backorders) / 2);
      expectNear(found.column('captured', days), evening.backorders - morning.backorders, 1e-9);
    }
  });

  test('base stock reviewed daily: fill rate exactly', () => {
    const days = 4_000;
    const found = measure(policy(5, days, { leadTime: { kind: 'gamma', mean: 2, sd: 0 } }), 20, 40);
    const theory = periodicBaseStock(poissonLaw(10), poissonLaw(15), 21);
    expectNear(
      found.of((row) => 1 - row[policyColumn.captured]! / row[policyColumn.demanded]!),
      theory.fillRate,
    );
  });

  test('a review every R days: the days between reviews run on', () => {
    const [perDay, lead, r, Q, R] = [4, 6, 40, 30, 7];
    const days = 4_200;
    const found = measure(
      policy(perDay, days, {
        leadTime: { kind: 'gamma', mean: lead, sd: 0 },
        orderQuantity: Q,
        reviewDays: R,
      }),
      r,
      40,
    );
    const after = (extra: number) => reviewPerformance(poissonLaw(perDay * (lead + extra)), r, Q, perDay);
    let onHand = 0;
    for (let d = 0; d < R; d++) onHand += (after(d).onHand + after(d + 1).onHand) / 2 / R;
    expectNear(found.column('onHandDays', days), onHand);
  });

  test('base stock with lead times of any law: Palm', () => {
    const perUnit = 50;
    const days = 100 * perUnit;
    const theory = baseStockPerformance(3, 4, 15);
    expect(theory.fillRate).toBeCloseTo(0.7720245, 6);
    for (const sd of [0, 199.5]) {
      const mean = sd === 0 ? 200 : 199.5;
      const found = measure(policy(3 / perUnit, days, { leadTime: { kind: 'gamma', mean, sd } }), 14, 40);
      const exact =
        sd === 0
          ? (baseStockPerformance(3, 4, 15).onHand + baseStockPerformance(3, 4.02, 15).onHand) / 2
          : theory.onHand;
      expectNear(found.column('onHandDays', days), exact, 5e-3);
      expectNear(found.column('waitingDays', days), theory.backorders, 5e-3);
      expectNear(
        found.of((row) => 1 - row[policyColumn.captured]! / row[policyColumn.demanded]!),
        theory.fillRate,
        8e-3,
      );
    }
  });
});

describe('against theory, lost sales', () => {
  const perUnit = 50;
  const days = 100 * perUnit;

  test('base stock: Erlang’s loss, whatever the law of the lead times', () => {
    const theory = baseStockLostSales(3, 4, 12);
    expect(theory.lossProbability).toBeCloseTo(0.1985674, 6);
    for (const sd of [0, 100, 199.5]) {
      const found = measure(
        policy(3 / perUnit, days, { leadTime: { kind: 'gamma', mean: 199.5, sd }, capturedShare: 0 }),
        11,
        40,
      );
      expectNear(found.of(share('lost', 'demanded')), theory.lossProbability, 3e-3);
      expectNear(found.column('onHandDays', days), theory.onHand, 1e-2);
    }
  });

  test('base stock where a share waits', () => {
    const theory = baseStockPartialBackorders(3, 4, 12, 0.4);
    for (const changes of [
      { capturedShare: 0.4 },
      { capturedShare: 0, deferredShare: 0.4 },
      { capturedShare: 0.2, deferredShare: 0.25 },
    ]) {
      const leadTime = { kind: 'gamma', mean: 199.5, sd: 199.5 } as const;
      const found = measure(policy(3 / perUnit, days, { leadTime, ...changes }), 11, 40);
      expectNear(found.of(share('lost', 'demanded')), theory.lossProbability, 3e-3);
      expectNear(found.column('waitingDays', days), theory.backorders, 1e-2);
    }
  });

  test('(r, Q), at most one order on its way: Hadley & Whitin', () => {
    const theory = reviewLostSales(2, 3, 7, 15);
    const found = measure(
      policy(2 / perUnit, days, {
        leadTime: { kind: 'triplet', p10: 149.5, p50: 149.5, p90: 149.5 },
        orderQuantity: 15,
        capturedShare: 0,
      }),
      7,
      60,
    );
    expectNear(
      found.of((row) => 1 - share('lost', 'demanded')(row)),
      theory.fillRate,
      1e-3,
    );
    expectNear(found.column('onHandDays', days), theory.onHand, 2e-2);
  });
});

describe('invariants', () => {
  const season = Float64Array.from({ length: 365 }, (_, day) => 8 + 5 * Math.sin(day / 58));
  const busy = policy(8, 365, {
    demandMean: season,
    demandDispersion: 2.5,
    leadTime: { kind: 'triplet', p10: 35, p50: 44, p90: 60 },
    orderQuantity: 400,
    capturedShare: 0.2,
    deferredShare: 0.15,
    velocity: { ...still, enabled: true },
  });

  test('units in are units out and stock; every unit demanded has one fate', () => {
    const years = 30;
    const simulation = new PolicySimulation(busy, years);
    const table = new Float64Array(years * policyColumns.length);
    const evenings = new Float64Array(years * 365);
    simulation.begin(3, 0);
    simulation.run(420, table, evenings);
    for (let year = 0; year < years; year++) {
      const of = (name: PolicyColumn) => table[year * policyColumns.length + policyColumn[name]]!;
      expect(of('sold') + of('lost') + of('notSeen')).toBe(of('demanded'));
      expect(of('captured') + of('deferred')).toBeLessThanOrEqual(of('sold'));
      if (year > 0)
        expect(evenings[year * 365 - 1]! + of('landed') - of('sold')).toBe(evenings[year * 365 + 364]);
      expect(of('daysOut')).toBeLessThanOrEqual(365);
      expect(of('gaps') > 0 || of('daysOut') === 0 || year > 0).toBe(true);
    }
  });

  test('the parts of the cost are what the profit lacks', () => {
    const simulation = new PolicySimulation(busy, 1);
    const row = new Float64Array(policyColumns.length);
    simulation.begin(3, 1);
    simulation.run(300, row);
    const { money } = busy;
    const of = (name: PolicyColumn) => row[policyColumn[name]]!;
    const profit = money.contribution * of('sold') - of('holding') - money.costPerOrder * of('orders');
    const cost = policyCost(row, 0, money);
    expect(cost.total).toBeCloseTo(money.contribution * of('demanded') - profit, 6);
    expect(cost.holding + cost.ordering + cost.gaps).toBeCloseTo(cost.total, 9);
  });

  test('a run depends on its seed and block alone, not on the runs before it', () => {
    const simulation = new PolicySimulation(busy, 4);
    const play = (reorderPoint: number) => {
      const table = new Float64Array(4 * policyColumns.length);
      simulation.run(reorderPoint, table);
      return table;
    };
    simulation.begin(5, 2);
    const first = play(400);
    play(350);
    expect(play(400)).toEqual(first);
    simulation.begin(5, 3);
    expect(play(400)).not.toEqual(first);
    simulation.begin(5, 2);
    expect(play(400)).toEqual(first);
  });

  test('with more safety stock fewer units go unsold and more lie on the shelf', () => {
    const years = 100;
    const simulation = new PolicySimulation(busy, years);
    simulation.begin(5, 0);
    let [unsold, onHand] = [Infinity, 0];
    for (let reorderPoint = 300; reorderPoint <= 700; reorderPoint += 50) {
      const table = new Float64Array(years * policyColumns.length);
      simulation.run(reorderPoint, table);
      const sum = (name: PolicyColumn) =>
        table.reduce(
          (total, x, at) => (at % policyColumns.length === policyColumn[name] ? total + x : total),
          0,
        );
      expect(sum('demanded') - sum('sold')).toBeLessThan(unsold);
      expect(sum('onHandDays')).toBeGreaterThan(onHand);
      [unsold, onHand] = [sum('demanded') - sum('sold'), sum('onHandDays')];
    }
  });

  test('without chance a shortfall of known days has the tail of the closed form', () => {
    // 10 a day, 31 days from the order to the first sale of it, ordered at 200: 11 days out each cycle.
    const velocity: Velocity = { ...still, enabled: true };
    const parameters = policy(10, 1_000, {
      demandDispersion: 0,
      leadTime: { kind: 'gamma', mean: 30, sd: 0 },
      orderQuantity: 3_000,
      capturedShare: 0,
      velocity,
    });
    const simulation = new PolicySimulation(parameters, 3);
    const table = new Float64Array(3 * policyColumns.length);
    const evenings = new Float64Array(3_000);
    simulation.begin(1, 0);
    simulation.run(200, table, evenings);
    const sum = (name: PolicyColumn) =>
      [0, 1, 2].reduce((total, year) => total + table[year * policyColumns.length + policyColumn[name]]!, 0);
    const gaps = sum('gaps');
    expect(gaps).toBeGreaterThan(7);
    const daysPerGap = sum('daysOut') / gaps;
    expect(daysPerGap).toBeGreaterThan(9.5);
    expect(daysPerGap).toBeLessThan(10.5);
    const tail = tailInDaysOfSales(dipAfterClosedDays(daysPerGap, velocity), velocity);
    const unsold = (sum('lost') + sum('notSeen')) / gaps;
    expect(unsold).toBeGreaterThan(10 * (daysPerGap + tail) - 8);
    expect(unsold).toBeLessThan(10 * (daysPerGap + tail) + 8);
  });
});
