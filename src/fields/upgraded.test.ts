import { expect, test } from 'vitest';
import type { Inputs } from './field';
import { upgradedValues, type ValueShape } from './upgraded';

const inputs = {
  stock: {
    kind: 'number',
    unit: 'units',
    label: 'Stock',
    help: 'Units.',
    min: 0,
    max: 1_000,
    default: 5,
  },
} as const satisfies Inputs;

/** Version 1 called it `units` and counted it in dozens; version 2 called it `units`. */
const shape: ValueShape<typeof inputs> = {
  version: 3,
  upgrade: [
    ({ units, ...rest }) => ({ ...rest, units: 12 * (units as number) }),
    ({ units, ...rest }) => {
      if (units === undefined) throw new Error('no units');
      return { ...rest, stock: units };
    },
  ],
  inputs,
};
const read = (stock: number) => ({ kind: 'read', values: { stock }, problems: [] });

test('each earlier version goes through every step from it on, in their order', () => {
  expect(upgradedValues(shape, 1, { units: 2 })).toEqual(read(24));
  expect(upgradedValues(shape, 2, { units: 2 })).toEqual(read(2));
  expect(upgradedValues(shape, 3, { stock: 2 })).toEqual(read(2));
});

test('what was stored is not changed by reading it', () => {
  const stored = Object.freeze({ units: 2 });
  expect(upgradedValues(shape, 1, stored)).toEqual(read(24));
  expect(stored).toEqual({ units: 2 });
});

test('a later version is said to be one, whatever it holds', () => {
  expect(upgradedValues(shape, 4, { stock: 2 })).toEqual({ kind: 'newer' });
  expect(upgradedValues(shape, 3.5, null)).toEqual({ kind: 'newer' });
});

test.each([0, -1, 1.5, NaN])('there is no version %s', (version) => {
  expect(upgradedValues(shape, version, { units: 2, stock: 2 })).toEqual({ kind: 'unreadable' });
});

test('a step that meets what it did not expect leaves all unread', () => {
  expect(upgradedValues(shape, 2, { stock: 2 })).toEqual({ kind: 'unreadable' });
});

test.each([null, undefined, 'text', 7, true])('%s is read as nothing given, with the defaults', (stored) => {
  expect(upgradedValues({ ...shape, version: 1, upgrade: [] }, 1, stored)).toMatchObject({
    kind: 'read',
    values: { stock: 5 },
  });
});

test('a value that cannot be used gives way to the default, and is named', () => {
  const outcome = upgradedValues(shape, 3, { stock: 'many' });
  expect(outcome).toMatchObject({ kind: 'read', values: { stock: 5 } });
  expect(outcome.kind === 'read' && outcome.problems).toHaveLength(1);
});
