import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryValues } from '../fields/arbitrary-values';
import { checkValues } from '../fields/check';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { checkGap } from './check-gap';
import { gapActions } from './gap-actions';
import { gapInputs, type GapValues } from './gap-inputs';
import { gapNotices } from './gap-notices';
import { runGap } from './run-gap';

const defaults: GapValues = defaultsOf(gapInputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const first = defaults.shipments[0]!;

function actions(changed: Partial<GapValues>) {
  const values = { ...defaults, ...changed };
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  return gapActions(values, runGap(values, { trials: 301, seed: 1, ...silent }), format).map(
    ({ text, byDay }) => ({ text: text.replaceAll('\u00a0', ' '), byDay }),
  );
}
const found = (changed: Partial<GapValues>, words: string) =>
  actions(changed).find(({ text }) => text.includes(words));

describe('what to order', () => {
  const steady = { afterLast: 'reorder', velocityOn: false, onHandFba: 2000, shipments: [] } as const;

  it('orders when what is there and coming is down to the reorder point', () => {
    // 10 a day from 2,000: 1,500 are sold by day 150, on the last day of which the order goes out.
    const action = found({ ...steady, dailyDemand: 10, reorderPoint: 500, horizonDays: 200 }, 'Order ');
    expect(action?.text).toMatch(/^Order .* units: on hand and on order are then down to .* of 500\.$/);
    expect(Math.abs(action!.byDay - 149)).toBeLessThanOrEqual(2);
  });

  it('orders today, and lots enough, when it is down there already', () => {
    const low = { ...steady, onHandFba: 100, reorderPoint: 1000, orderQuantity: 400 };
    expect(found(low, 'Order 1,200 units: on hand and on order are 100, at or below')?.byDay).toBe(0);
  });

  it('counts what is under way, and says nothing where the horizon ends before', () => {
    const coming = { ...steady, onHandFba: 100, dailyDemand: 1, horizonDays: 60 };
    expect(found({ ...coming, reorderPoint: 500 }, 'Order ')?.byDay).toBe(0);
    expect(found({ ...coming, reorderPoint: 500, shipments: [first] }, 'Order ')).toBeUndefined();
  });

  it('asks for an order when nothing at all is coming', () => {
    const none = { afterLast: 'nothing', shipments: [] } as const;
    expect(found(none, 'Order from the supplier')?.byDay).toBe(0);
    expect(found({}, 'Order from the supplier')).toBeUndefined();
  });
});

describe('once it is out', () => {
  it('cuts no ads before the last units go: they are gone', () => {
    const closed = { whileOut: 'closed' } as const;
    expect(found(closed, 'Cut ads')).toBeDefined();
    expect(found({ ...closed, onHandFba: 0 }, 'Cut ads')).toBeUndefined();
    expect(found({ ...closed, onHandFba: 0, onHandOwn: 40 }, 'Cut ads')).toBeDefined();
  });

  it('orders because nothing is on hand, not because it will run out', () => {
    const none = { afterLast: 'nothing', shipments: [], onHandFba: 0 } as const;
    expect(found(none, 'Order from the supplier')?.text).toMatch(/and nothing is on hand\.$/);
  });
});

describe('what to book', () => {
  it('names the shipment that costs extra, and only that one', () => {
    const flown = { ...first, units: 200, extraCost: 850, likely: 9, earliest: 7, latest: 12 };
    expect(found({ shipments: [flown, first] }, 'Book the shipment of 200 units for $850 extra')?.byDay).toBe(
      0,
    );
    expect(found({ shipments: [flown, flown] }, '2 shipments with 400 units for $1,700 extra')?.byDay).toBe(
      0,
    );
    expect(found({}, 'Book the')).toBeUndefined();
  });

  it('diverts before the shipment arrives', () => {
    const diverted = { ...first, place: 'fba', divertUnits: 5000 } as const;
    const action = found({ shipments: [diverted] }, 'to your own warehouse');
    expect(
      actions({ shipments: [diverted, diverted] }).filter(({ text }) => text.includes('forwarder to send')),
    ).toHaveLength(1);
    expect(action).toEqual({
      text: expect.stringContaining('send 900 of the 900 units due about day 19'),
      byDay: 9,
    });
  });
});

describe('before the promise breaks', () => {
  it('asks to write the day before the promised date', () => {
    const dated = { promiseKind: 'fixed-date', promiseDate: 15 } as const;
    expect(found(dated, 'write to customers')?.byDay).toBe(14);
    expect(found({ ...dated, promiseDate: 120 }, 'write to customers')).toBeUndefined();
    expect(found({ whileOut: 'closed' }, 'write to customers')).toBeUndefined();
  });
});

describe('the cap on backorders', () => {
  it('is the seller’s own, but never more than can be filled', () => {
    const cap = (queueCap: number | null, units: number) =>
      found({ queueCap, shipments: [{ ...first, units }] }, 'Cap backorders')?.text;
    expect(cap(null, 60)).toBe('Cap backorders at 60: more could not be filled from what is under way.');
    expect(cap(90, 60)).toBe('Cap backorders at 60: more could not be filled from what is under way.');
    expect(cap(20, 60)).toBe('Cap backorders at 20: your limit.');
    expect(cap(null, 900)).toBeUndefined();
  });
});

it('gives each action once, on a whole day that is not before today', () => {
  for (const whileOut of ['closed', 'backorder', 'shop', 'head-start'] as const) {
    const all = actions({ whileOut, afterLast: 'reorder', shipments: [{ ...first, earliest: 0.5 }] });
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { byDay, text } of all) {
      expect(Number.isInteger(byDay) && byDay >= 0, text).toBe(true);
      expect(text.length).toBeLessThanOrEqual(300);
    }
  }
});

it('says what can be kept and sent, whatever the gap', () => {
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  // Few units a day, so that many gaps are played quickly.
  const few = { events: [], weekdayFactors: defaults.weekdayFactors, monthFactors: defaults.monthFactors };
  const valid = arbitraryValues(gapInputs)
    .map((values) => ({
      ...values,
      ...few,
      dailyDemand: values.dailyDemand % 30,
      dailyDemandSd: null,
      horizonDays: 60,
    }))
    .filter((values) => checkValues(gapInputs, values).length === 0 && checkGap(values).length === 0);
  fc.assert(
    fc.property(valid, (values) => {
      const speaks = createFormatter({ locale: 'en-US', currency: 'USD', asOf: values.asOf });
      const run = runGap(values, { trials: 5, seed: 1, ...silent });
      for (const { text, byDay } of gapActions(values, run, speaks)) {
        expect(Number.isInteger(byDay) && byDay >= 0, text).toBe(true);
        expect(text).not.toMatch(/NaN|Infinity|undefined|–/);
        expect(text.length).toBeLessThanOrEqual(300);
      }
      for (const { text } of gapNotices(values, run, speaks))
        expect(text).not.toMatch(/NaN|Infinity|∞|undefined/);
    }),
    { numRuns: 25 },
  );
});
