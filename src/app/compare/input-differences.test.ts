import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import restockGap from '../../calculators/restock-gap/index';
import pipeline from '../../calculators/backorder-pipeline/index';
import type { Calculator } from '../../calculators/calculator';
import { arbitraryValues } from '../../fields/arbitrary-values';
import type { Values } from '../../fields/field';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { cellText } from '../../ui/side-by-side';
import { comparedInputs } from './input-differences';

const gap = restockGap as unknown as Calculator;
const usual = defaultsOf(gap.inputs);
const [shipment] = usual.shipments as unknown as readonly Record<string, number>[];
const column = (values: Partial<Values>, currency = 'USD') => {
  const all = { ...usual, ...values } as Values;
  const asOf = typeof all.asOf === 'string' ? all.asOf : null;
  return { values: all, format: createFormatter({ locale: 'en-US', currency, asOf }) };
};
const differing = (...columns: ReturnType<typeof column>[]) =>
  comparedInputs(gap, columns)
    .flatMap(({ rows }) => rows)
    .filter(({ differs }) => differs)
    .map(({ label, cells }) => [label, ...cells.map((cell) => cellText(cell).replaceAll('\u00a0', ' '))]);

describe('the inputs side by side', () => {
  it('are all the same for the same values', () => {
    expect(differing(column({}), column({}), column({}))).toEqual([]);
  });

  it('say how much more, less or later', () => {
    const base = column({ whileOut: 'backorder', dailyDemand: 10, price: 40, dropOff: 0.2 });
    const other = column({ whileOut: 'backorder', dailyDemand: 12.5, price: 35.5, dropOff: 0.25 });
    expect(differing(base, other)).toEqual(
      [
        ['Units sold a day', '10 units a day', '12.5 units a day (▲ 2.5 units a day more)'],
        ['Drop-off', '20%', '25% (▲ 5 points more)'],
        ['Price', '$40 a unit', '$35.50 a unit (▼ $4.50 a unit less)'],
      ].map((row) => [expect.any(String), ...row.slice(1)]),
    );
  });

  it('tell apart what two digits show alike', () => {
    const rows = differing(column({ velocityFloor: 0.4 }), column({ velocityFloor: 0.400001 }));
    expect(rows[0]![1]).not.toBe(rows[0]![2]!.split(' ')[0]);
  });

  it('take shipments apart, and count them', () => {
    const later = { ...shipment!, likely: 26, latest: 40 };
    const rows = differing(column({}), column({ shipments: [later, { ...later, units: 50 }] as never }));
    expect(rows[0]).toEqual(['Shipments: how many', '1', '2 (▲ 1 more)']);
    expect(rows).toContainEqual(['Shipment 1: most likely', 'day 19', 'day 26 (▲ 7 days later)']);
    expect(rows.at(-1)).toEqual([
      'Shipment 2',
      'none',
      expect.stringMatching(/^50 units; .*most likely day 26.*\(≠ added\)$/),
    ]);
  });

  it('compare days as dates once day 0 has one', () => {
    const base = column({ asOf: '2026-03-01' });
    const weekLater = column({ asOf: '2026-03-08' });
    const rows = differing(base, weekLater);
    expect(rows).toContainEqual([
      expect.stringMatching(/Date|date|Today|Day 0/),
      'Mar 1, 2026',
      'Mar 8, 2026 (▲ 7 days later)',
    ]);
    expect(rows).toContainEqual(['Shipment: most likely', 'Mar 20', 'Mar 27 (▲ 7 days later)']);
    // The same calendar day from a later day 0 is no difference.
    const same = column({
      asOf: '2026-03-08',
      shipments: [{ ...shipment!, earliest: 5, likely: 12, latest: 25 }] as never,
    });
    expect(differing(base, same).map(([label]) => label)).not.toContain('Shipment: most likely');
  });

  it('leave out what nobody uses, and say where it is not used', () => {
    const closed = column({ whileOut: 'closed', promiseDays: 9 });
    expect(differing(column({ whileOut: 'closed' }), closed)).toEqual([]);
    const rows = differing(closed, column({ whileOut: 'backorder', promiseDays: 9 }));
    expect(rows.some(([, base, other]) => base === 'not used' && other === '9 days')).toBe(true);
  });

  it('hold no money against another currency', () => {
    const rows = differing(column({ price: 40 }), column({ price: 40 }, 'EUR'));
    const row = rows.find(([label]) => label === 'Price');
    expect(row![2]).toMatch(/€40.*≠ another currency/);
  });

  it.each([gap, pipeline as unknown as Calculator])(
    'have words for any values of any calculator',
    (calculator) => {
      const any = arbitraryValues(calculator.inputs);
      fc.assert(
        fc.property(any, any, (a, b) => {
          const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
          const groups = comparedInputs(calculator, [
            { values: a as Values, format },
            { values: b as Values, format },
          ]);
          for (const { label, cells, differs, raw } of groups.flatMap(({ rows }) => rows)) {
            expect(cells.map(cellText).join(' ') + label).not.toMatch(/NaN|undefined|Infinity|\[object/);
            expect(raw).toHaveLength(2);
            // The same date is counted otherwise from another day 0.
            if (!differs && (a as Values).asOf === (b as Values).asOf)
              expect(cells[0]!.text).toBe(cells[1]!.text);
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});
