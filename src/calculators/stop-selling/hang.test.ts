import { expect, test } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { inputs, type StopValues } from './inputs';
import { model } from './model';

const defaults: StopValues = defaultsOf(inputs);
const [usual] = defaults.shipments;
/** They once took from 0.6 to 72 seconds; the bound leaves room for a busy machine. */
const quick = 500;

test.each([
  ['dates near the end of what is allowed', { earliest: 9000, likely: 9500, latest: 9999 }],
  ['dates years away', { earliest: 1000, likely: 1100, latest: 1200 }],
  ['dates of which nothing is known', { earliest: 1, likely: 5000, latest: 9999 }],
])('%s do not hang a keystroke, whatever the offer', (_name, dates) => {
  const shipments = [{ ...usual!, ...dates }];
  for (const changes of [
    {},
    { onHandFba: 0 },
    { dispatchCapacity: 3 },
    { promiseKind: 'shrinking' as const },
    { whileOut: 'shop' as const, weibullShape: 1.4 },
    { shipments: [...shipments, { ...usual!, place: 'own' as const, units: 1e8 }] },
  ]) {
    const values = { ...defaults, shipments, ...changes };
    const took = [1, 2, 3].map(() => {
      const from = performance.now();
      model.compute(values);
      return performance.now() - from;
    });
    // The quickest: others may have held the machine in the rest.
    expect(Math.min(...took)).toBeLessThan(quick);
    const { state, byDay } = model.compute(values);
    expect(state).toBe('decides');
    expect(byDay.length).toBeLessThan(260);
    for (const { next } of byDay) expect(Number.isFinite(next.value)).toBe(true);
  }
});

test('a long gap is looked at closely where orders stop being worth it', () => {
  const shipments = [{ ...usual!, place: 'own' as const, earliest: 900, likely: 1000, latest: 1100 }];
  const { byDay, worthTo, stopsEarly } = model.compute({
    ...defaults,
    shipments,
    promiseDate: 1000,
    dropOffGiven: 'hazard',
    hazardBefore: 0.0001,
    hazardAfterFactor: 1,
    goodwillTo10: 0,
    goodwillTo20: 0,
    goodwillBeyond: 0,
  });
  expect(stopsEarly).toBe(true);
  const at = byDay.findIndex(({ day }) => day === worthTo);
  expect(byDay[at + 1]!.day).toBe(worthTo + 1);
  expect(byDay[at + 1]!.next.value).toBeLessThan(0);
});
