import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import restockGap from '../../calculators/restock-gap/index';
import { arbitraryValues } from '../../fields/arbitrary-values';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { printedInputs } from './printed-inputs';
import { valueText } from './value-text';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });
const { inputs, groups } = restockGap;
const defaults = defaultsOf(inputs);
type Changed = Partial<typeof defaults>;
const told = (changed: Changed) => {
  const printed = printedInputs(inputs, groups, { ...defaults, ...changed }, format);
  return {
    ...printed,
    of: (key: string) => {
      const found = printed.inputs.find((input) => input.key === key);
      return found && `${found.label}: ${found.value}`.replaceAll('\u00a0', ' ');
    },
  };
};

describe('what is printed', () => {
  it('is the main inputs, and of the others those that differ from the default', () => {
    expect(told({}).of('dailyDemand')).toBe('Units sold a day: 10 units a day');
    expect(told({}).of('tolerance')).toBeUndefined();
    const changed = told({ tolerance: 0.1 });
    expect(changed.of('tolerance')).toBe('Chance of a breach you accept: 10%');
    expect(changed.inputs[0]).toMatchObject({ key: 'tolerance', changed: true });
    expect(changed.atDefault).toBe(told({}).atDefault - 1);
  });

  it('is not what plays no part', () => {
    expect(told({ whileOut: 'closed', promiseDays: 20 }).of('promiseDays')).toBeUndefined();
  });

  it('is a line for each record, with what is unusual of it', () => {
    const first = defaults.shipments[0]!;
    expect(told({}).of('shipments.0')).toBe(
      'Shipment: 900 units, Your warehouse, sellable, earliest Dec 5, most likely Dec 12, latest Dec 25',
    );
    const two = told({ shipments: [first, { ...first, place: 'fba', slipChance: 0.5 }] });
    expect(two.of('shipments.1')).toBe(
      'Shipment 2: 900 units, Amazon (FBA), sellable, earliest Dec 5, most likely Dec 12, latest Dec 25, chance of a serious slip 50%',
    );
    const many = told({ shipments: new Array<typeof first>(12).fill(first) });
    expect(many.of('shipments.more')).toBe('Shipments: 8 more');
    expect(many.of('shipments.4')).toBeUndefined();
    expect(told({ shipments: [] }).of('shipments')).toBe('Shipments: none');
  });
});

describe('a value in words', () => {
  const text = (key: keyof typeof inputs, value: unknown) =>
    valueText(inputs[key], value as never, format).replaceAll('\u00a0', ' ');

  it('says what an empty box, a switch, a choice and a date mean', () => {
    expect(text('queueCap', null)).toBe(inputs.queueCap.emptyMeans);
    expect(text('velocityOn', false)).toBe('no');
    expect(text('whileOut', 'head-start')).toBe('Head Start (FBA)');
    expect(text('asOf', '2026-11-23')).toBe('Nov 23, 2026');
    expect(text('asOf', null)).toBe('not set');
    expect(text('promiseDate', 30)).toBe('Dec 23');
  });

  it('spells a short series out and sums a long one up', () => {
    expect(text('weekdayFactors', [1, 1.25, 1])).toBe('1 · 1.25 · 1');
    expect(text('weekdayFactors', new Array(13).fill(2))).toMatch(/^13 numbers, 2 .*on average$/);
    expect(text('events', [{ name: 'Prime Day', from: 0, to: 3, factor: 2 }])).toBe(
      'Prime Day, first day Nov 23, last day Nov 26, demand is times 2',
    );
  });

  it('is found for any value', () => {
    fc.assert(
      fc.property(arbitraryValues(inputs), (values) => {
        for (const { label, value } of printedInputs(inputs, groups, values, format).inputs)
          expect(`${label}: ${value}`).not.toMatch(/undefined|NaN|null|\[object/);
      }),
      { numRuns: 40 },
    );
  });
});
