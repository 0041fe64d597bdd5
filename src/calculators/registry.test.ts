import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryChanges } from '../fields/arbitrary-values';
import { checkValues } from '../fields/check';
import type { Inputs, Values } from '../fields/field';
import { createFormatter } from '../fields/formatter';
import { frozenInputs } from '../fields/frozen-inputs';
import { defaultsOf } from '../fields/values';
import { calculatorGroups } from './calculator';
import type { Calculator, Simulation } from './calculator';
import { folders } from './loaders';
import { catalogue, frozenDefaults, loadCalculator } from './registry';

/** On a busy machine as many as can be had in the time; what was drawn must hold all the same. */
const unhurried = { interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false } as const;
const runs = process.env.STOCKGAP_TEST_FULL ? 500 : 40;
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const calculators: readonly (readonly [string, Calculator, Simulation<never, unknown> | undefined])[] =
  await Promise.all(
    folders.map(async (id) => {
      const calculator = await loadCalculator(id);
      return [id, calculator, await calculator.simulation?.()] as const;
    }),
  );

/** Paths of every number in a result that is not a finite one. */
function notFinite(value: unknown, path = 'result'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (ArrayBuffer.isView(value)) return notFinite(Array.from(value as Float64Array), path);
  if (Array.isArray(value)) return value.flatMap((part, index) => notFinite(part, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
  }
  return [];
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);

test('every folder says what it is, and nothing else does', () => {
  expect([...catalogue].map(({ id }) => id).sort()).toEqual([...folders].sort());
});

test('every calculator promised is there', () => {
  const bridge = 'restock-gap ways-across backorder-pipeline handling-time stop-selling stretch-stock';
  const cost = 'stockout-cost rank-recovery prevent-or-manage';
  const watch = 'days-of-cover velocity';
  const prevent = 'reorder-point safety-stock lead-time order-quantity one-buy';
  const plan = 'pre-order made-to-order channel-choice cash-plan';
  const idsOf = (group: string) => catalogue.filter((about) => about.group === group).map(({ id }) => id);
  for (const [group, slugs] of Object.entries({ bridge, cost, watch, prevent, plan }))
    expect(idsOf(group), group).toEqual(expect.arrayContaining(slugs.split(' ')));
});

describe.each(calculators)('%s', (id, calculator, simulation) => {
  const inputs: Inputs = calculator.inputs;
  const defaults = defaultsOf(inputs);

  test('is named as its folder, and says in a line what it answers', () => {
    expect(calculator.about).toBe(catalogue.find((about) => about.id === id));
    expect(calculator.about.title.trim()).not.toBe('');
    expect(calculator.about.summary).toMatch(/[.?]$/);
    expect(calculatorGroups).toContain(calculator.about.group);
  });

  test('every field has a label, a help and, where it is a quantity, a unit', () => {
    for (const [key, field] of Object.entries(inputs)) {
      expect(field.label.trim(), key).not.toBe('');
      expect(field.help, key).toMatch(/[.?!]$/);
      if ('unit' in field) expect(field.unit, key).toBeTypeOf('string');
      if ('min' in field) expect(field.min, key).toBeLessThan(field.max);
    }
  });

  test('every field stands in the form exactly once', () => {
    const placed = calculator.groups.flatMap(({ fields }) => fields);
    expect([...placed].sort()).toEqual(Object.keys(inputs).sort());
  });

  test('a quick start answers from its own defaults', () => {
    const quick = calculator.quickStart;
    if (quick === undefined) return;
    const values = { ...defaults, ...quick.apply(defaultsOf(quick.inputs)) } as Values;
    expect(Object.keys(values).sort()).toEqual(Object.keys(inputs).sort());
    expect(checkValues(inputs, values)).toEqual([]);
    expect(calculator.check?.(values as never) ?? []).toEqual([]);
  });

  test('the defaults are valid', () => {
    expect(checkValues(inputs, defaults)).toEqual([]);
    expect(calculator.check?.(defaults as never) ?? []).toEqual([]);
  });

  test('each version has the step that leads to it', () => {
    expect(Number.isInteger(calculator.version) && calculator.version >= 1).toBe(true);
    expect(calculator.upgrade).toHaveLength(calculator.version - 1);
  });

  test('its inputs are those frozen for this version, so that links stay readable', async () => {
    const file = `src/calculators/${id}/defaults-${calculator.version}.json`;
    const frozen = await frozenDefaults(id, calculator.version);
    expect(frozen, `${file} is missing. Run: npm run freeze`).not.toBeNull();
    const mend =
      `The inputs are not those of ${file}. Released: raise the version, add a step to upgrade, run “npm run freeze”. ` +
      `Not yet released: run “npm run freeze -- ${id}”, or for all of the release “npm run freeze -- --corpus”.`;
    // As text, since links count on the order of the keys too.
    const shown = (value: unknown) => JSON.stringify(value, null, 1);
    expect(shown(frozenInputs(inputs)), mend).toBe(shown(frozen));
  });

  test('each earlier version is kept, and none beyond this one', async () => {
    for (let version = 1; version < calculator.version; version++) {
      expect(await frozenDefaults(id, version), `defaults-${version}.json is gone`).not.toBeNull();
    }
    expect(await frozenDefaults(id, calculator.version + 1)).toBeNull();
  });

  test('there are worked examples, three at the least', () => {
    expect(calculator.examples.length).toBeGreaterThanOrEqual(3);
    expect(new Set(calculator.examples.map(({ name }) => name)).size).toBe(calculator.examples.length);
  });

  test.each(calculator.examples.map((example) => [example.name, example] as const))(
    'example holds: %s',
    (_name, example) => {
      const values = { ...defaults, ...(example.inputs as object) };
      expect(checkValues(inputs, values)).toEqual([]);
      expect(calculator.check?.(values as never) ?? []).toEqual([]);
      expect(example.source.trim().length).toBeGreaterThan(10);
      expect(Object.keys(example.expected)).not.toEqual([]);
      const result = calculator.model.compute(values as never);
      for (const [path, expected] of Object.entries(example.expected)) {
        const found = at(result, path);
        expect(found, path).toBeTypeOf('number');
        const tolerance = example.tolerance ?? 1e-9 * Math.max(1, Math.abs(expected));
        expect(Math.abs((found as number) - expected), `${path} is ${found as number}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
    },
  );

  const valid = arbitraryChanges(inputs).filter(
    (values) => (calculator.check?.(values as never) ?? []).length === 0,
  );

  test('gives finite numbers and a sentence over the whole range of its inputs', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(valid, (values) => {
        const result = calculator.model.compute(values as never);
        expect(notFinite(result)).toEqual([]);
        const said = JSON.stringify([
          calculator.answer(values as never, result, null, format),
          calculator.keyFigures(values as never, result, null, format),
        ]);
        expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
      { numRuns: runs, seed: 1, ...unhurried },
    );
  });

  test('gives the same answer to the same question', () => {
    const result = JSON.stringify(calculator.model.compute(defaults as never));
    expect(JSON.stringify(calculator.model.compute(defaults as never))).toBe(result);
  });

  if (simulation) {
    const { simulate } = simulation;
    const report = { trials: 60, seed: 7, onProgress: () => {}, onPreview: () => {} };

    test('a seed repeats its simulation', () => {
      const run = () => JSON.stringify(simulate(defaults as never, report));
      expect(run()).toBe(run());
    });

    test('simulates finite numbers over the whole range of its inputs', { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(valid, (values) => {
          const simulated = simulate(values as never, { ...report, trials: 10 });
          expect(notFinite(simulated)).toEqual([]);
          const result = calculator.model.compute(values as never);
          const said = JSON.stringify([
            calculator.answer(values as never, result, simulated, format),
            calculator.keyFigures(values as never, result, simulated, format),
          ]);
          expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }),
        { numRuns: Math.ceil(runs / 4), seed: 1, ...unhurried },
      );
    });
  }
});
