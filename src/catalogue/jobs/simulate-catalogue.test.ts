import { describe, expect, it } from 'vitest';
import { listValues, type ListOutcome } from '../list-simulation';
import { madeUpCatalogue, madeUpProduct } from '../made-up-products.for-test';
import { usualDefaults } from '../triage-row';
import { simulation } from './simulate-catalogue';

const products = madeUpCatalogue(120);
const valuesOf = (some = products) => listValues(some, new Map(), usualDefaults, '2026-11-23');
const size = { trials: 100, seed: 4, isPreview: false };
const run = (some = products) =>
  simulation.simulate(valuesOf(some), { trials: 100, seed: 4, onProgress: () => {}, onPreview: () => {} });

const of = ({ products: ids, ordered }: ListOutcome, id: string) => {
  const at = ids.indexOf(id);
  return Object.values(ordered).map((columns) => Object.values(columns).map((column) => column[at]!));
};

describe('the futures of a catalogue', () => {
  it('are the same however the list is split and ordered', () => {
    const whole = run();
    const some = run([...products].reverse().slice(0, 70));
    for (const id of some.products) expect(of(some, id)).toEqual(of(whole, id));
  });

  it('come in pieces, in any order, and what is there can be shown', () => {
    const values = valuesOf();
    const parts = simulation.parts(values, size);
    expect(parts).toHaveLength(3);
    const done: (ReturnType<typeof simulation.runPart> | null)[] = [null, null, null];
    expect(simulation.isEnough!(values, done, size)).toBe(false);
    done[2] = simulation.runPart(values, parts[2]!, size);
    expect(simulation.isEnough!(values, done, size)).toBe(true);
    const first = simulation.combine(values, done, size);
    expect([...first.isDone].reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(first.ordered.today.gapChance[0]).toBeNaN();
    for (const at of [0, 1]) done[at] = simulation.runPart(values, parts[at]!, size);
    expect(simulation.combine(values, done, size)).toEqual(run());
  });

  it('go on past a product that cannot be played', () => {
    const values = valuesOf(products.slice(0, 3));
    const broken = { ...values.items[1]!, dispersion: NaN, lead: { mean: NaN, sd: NaN } };
    const shipments = [{ ...broken, p10: 1, p50: 9, p90: 2 }] as never;
    const items = [values.items[0]!, { ...broken, shipments }, values.items[2]!];
    const found = simulation.simulate(
      { ...values, items },
      { trials: 20, seed: 4, onProgress: () => {}, onPreview: () => {} },
    );
    expect([...found.ordered.today.gapChance].map(Number.isNaN)).toEqual([false, true, false]);
  });

  it('leave out what is not known, and lose nothing of what nobody wants', () => {
    const [idle, bare, poor] = [
      madeUpProduct({ onHandFba: 0, dailyDemand: 0, price: 9 }, { number: 900 }),
      madeUpProduct({ onHandFba: 5 }, { number: 901 }),
      madeUpProduct({ onHandFba: 5, dailyDemand: 3 }, { number: 902 }),
    ];
    const found = run([idle!, bare!, poor!]);
    expect(found.products).toEqual([idle!.id, poor!.id]);
    expect(found.ordered.never.unitsLost[0]).toBe(0);
    expect(found.ordered.today.gapChance[0]).toBe(0);
    expect(found.ordered.today.unitsLost[1]).toBeGreaterThan(0);
    expect(found.ordered.today.money[1]).toBeNaN();
    expect(run([]).products).toEqual([]);
  });

  it('keep money within its tenths, and dearer the later one orders', () => {
    const { today, later, never } = run().ordered;
    products.forEach((_, at) => {
      expect(today.moneyP10[at]! <= today.moneyP90[at]!).toBe(true);
      expect(today.money[at]! <= later.money[at]! && later.money[at]! <= never.money[at]!).toBe(true);
    });
  });
});
