import { describe, expect, it } from 'vitest';
import type { ShipmentParameters } from '../simulation/gap-parameters';
import { CashFutures, type CashChances } from './cash-futures';

const law = (p10: number, p50: number, p90: number, travelsWith = -1): ShipmentParameters => ({
  units: 0,
  place: 0,
  p10,
  p50,
  p90,
  slipChance: 0,
  slipMeanDays: 0,
  receiving: null,
  travelsWith,
  diverted: null,
  extraCost: 0,
});

const chances: CashChances = {
  horizonDays: 1,
  demandMean: new Float64Array([1]),
  demandDispersion: 1,
  shipments: [],
  orders: [],
};

/** Draws, a row a trial. */
function drawn(
  more: Partial<CashChances>,
  read: (futures: CashFutures) => ArrayLike<number>,
  trials: number,
) {
  const futures = new CashFutures({ ...chances, ...more }, 7);
  return Array.from({ length: trials }, (_, trial) => {
    futures.draw(trial);
    return Array.from(read(futures));
  });
}

function correlation(rows: readonly number[][], a: number, b: number): number {
  const mean = (at: number) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
  const [x, y] = [mean(a), mean(b)];
  const product = (i: number, from: number, j: number, to: number) =>
    rows.reduce((sum, row) => sum + (row[i]! - from) * (row[j]! - to), 0);
  return product(a, x, b, y) / Math.sqrt(product(a, x, a, x) * product(b, y, b, y));
}

describe('landings of futures', () => {
  it('count a placed order’s days from the order, whatever day that was', () => {
    const orders = [
      { placed: -20, law: law(35, 35, 35) },
      { placed: 12, law: law(35, 35, 35) },
    ];
    expect(drawn({ orders }, ({ leadDays }) => leadDays, 20)).toEqual(
      Array.from({ length: 20 }, () => [55, 35]),
    );
  });

  it('are never before day 0 for an order that is late already', () => {
    const late = drawn({ orders: [{ placed: -60, law: law(-12, -5, 8) }] }, ({ leadDays }) => leadDays, 400);
    expect(Math.min(...late.flat())).toBe(60);
    expect(Math.max(...late.flat())).toBeGreaterThan(66);
  });

  it('are one day for shipments that travel together, and independent for those that do not', () => {
    const shipments = [law(10, 20, 32, 3), law(10, 20, 32, 3), law(10, 20, 32), law(10, 20, 32)];
    const rows = drawn({ shipments }, ({ shipmentDays }) => shipmentDays, 2_000);
    for (const [first, second] of rows) expect(second).toBe(first);
    const error = 4 / Math.sqrt(rows.length);
    expect(Math.abs(correlation(rows, 0, 2))).toBeLessThan(error);
    expect(Math.abs(correlation(rows, 2, 3))).toBeLessThan(error);
  });

  it('keep two journeys apart, the first of them numbered 0', () => {
    const shipments = [3, 0, 3, 0].map((journey) => law(10, 20, 32, journey));
    const rows = drawn({ shipments }, ({ shipmentDays }) => shipmentDays, 2_000);
    for (const [first, second, third, fourth] of rows) expect([third, fourth]).toEqual([first, second]);
    expect(Math.abs(correlation(rows, 0, 1))).toBeLessThan(4 / Math.sqrt(rows.length));
  });

  it('keep the luck of an order whatever the others are', () => {
    const one = { placed: 0, law: law(20, 30, 45) };
    const two = { placed: 5, law: law(10, 15, 30) };
    const both = drawn({ orders: [one, two] }, ({ leadDays }) => leadDays, 50);
    const alone = drawn({ orders: [one] }, ({ leadDays }) => leadDays, 50);
    expect(both.map(([first]) => first)).toEqual(alone.map(([first]) => first));
    expect(Math.abs(correlation(both, 0, 1))).toBeLessThan(4 / Math.sqrt(50));
  });
});
