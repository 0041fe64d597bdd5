import { describe, expect, it } from 'vitest';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { addDays } from '../../fields/calendar-date';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { figureChanges, newsSentence, unbroken } from './comparison';
import type { Live } from './counts';
import { expectedLater, guessedOnHand, placesInUse } from './guess';
import { lookBack, placeIn } from './looking-back';
import { delayed } from './news';
import { predictedRestock, predictedSoFar } from './prediction';

const defaults: GapValues = defaultsOf(gapInputs);
const run = (values: GapValues, trials = 1_000) => simulateGap(engineParameters(values), { trials, seed: 7 });
/** No chance but that of daily demand: 10 a day, 62 on hand, closed when empty, back on day 14. */
const certain: GapValues = {
  ...defaults,
  whileOut: 'closed',
  velocityOn: false,
  deferredShare: 0,
  shipments: [
    { ...defaults.shipments[0]!, place: 'fba', earliest: 14, likely: 14, latest: 14, slipChance: 0 },
  ],
};

describe('the first days of a prediction', () => {
  it('are the same futures as the whole', () => {
    const whole = run(defaults);
    const { horizonDays } = whole;
    const all = predictedSoFar(defaults, horizonDays, 7);
    expect(all.cancelled.middle).toBe(whole.fates.cancelledByBuyer.p50);
    expect(all.kept).toMatchObject({ low: whole.kept.p10, high: whole.kept.p90 });
    expect(all.daysOut.high).toBeCloseTo(whole.daysOutAll.p90, 10);
    expect(predictedRestock(defaults, 7)).toEqual({
      low: whole.restockDay!.p10,
      middle: whole.restockDay!.p50,
      high: whole.restockDay!.p90,
    });
  });

  it('count no further than the day asked for', () => {
    const five = predictedSoFar(certain, 5, 7);
    expect(five.sold.middle).toBeCloseTo(50, -1);
    expect(five.daysOut).toEqual({ low: 0, middle: 0, high: 0 });
    const twelve = predictedSoFar(certain, 12, 7);
    expect(twelve.sold).toEqual({ low: 62, middle: 62, high: 62 });
    expect(twelve.daysOut.middle).toBeCloseTo(12 - 6.2, 0);
  });

  it('tell no restock where there is no gap', () => {
    expect(predictedRestock({ ...certain, onHandFba: 5_000 }, 7)).toBeNull();
  });
});

describe('looking back', () => {
  const format = createFormatter({ ...plainSettings, asOf: '2026-11-01' });
  const live: Live = {
    startedOn: '2026-11-01',
    counts: [
      {
        date: addDays('2026-11-01', 7),
        onHand: 0,
        waiting: null,
        cancelled: null,
        shippedLate: null,
        sold: 62,
      },
      { date: addDays('2026-11-01', 16), onHand: 800, waiting: 0, cancelled: 3, shippedLate: null, sold: 0 },
    ],
    restockedOn: addDays('2026-11-01', 16),
    endedOn: null,
  };

  it('says where each count lies, and leaves out what was not counted', () => {
    const rows = lookBack(certain, 7, live, format);
    expect(rows.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['Back in stock', 'later'],
      // 62 by day 14, and two days' sales since.
      ['Units sold', 'below'],
      // Out after a week at the latest, and after a day at the earliest.
      ['Days out', 'not counted closely enough to tell'],
      ['Cancelled', 'above'],
      ['Backorders kept', 'inside'],
    ]);
    expect(rows[0]).toMatchObject({ predicted: 'Nov\u00a015', actual: 'Nov\u00a017' });
    expect(rows[0]).not.toHaveProperty('upTo');
    expect(rows[1]).toMatchObject({ upTo: 'Nov\u00a017' });
    expect(rows[2]).toMatchObject({ upTo: 'Nov\u00a017', actual: '9 to 15', isOff: false });
    expect(lookBack(certain, 7, { ...live, counts: [], restockedOn: null }, format)).toEqual([]);
  });

  it('judges the days out where they were counted closely enough', () => {
    const { counts } = live;
    const stocked = { ...counts[0]!, date: addDays('2026-11-01', 6), onHand: 4 };
    const daysOut = (more: Partial<Live>) =>
      lookBack(certain, 7, { ...live, ...more }, format).find(({ label }) => label === 'Days out');
    expect(daysOut({ counts: [stocked, ...counts] })).toMatchObject({ actual: '9', verdict: 'inside' });
    expect(daysOut({ restockedOn: addDays('2026-11-01', 9) })).toMatchObject({ actual: '2 to 8' });
    const outAtFirst = lookBack({ ...certain, onHandFba: 0 }, 7, live, format);
    expect(outAtFirst.find(({ label }) => label === 'Days out')).toMatchObject({ actual: 'at least 16' });
  });

  it('counts the ends of the range as inside', () => {
    const range = { low: 3, high: 8 };
    expect([2, 3, 8, 9].map((actual) => placeIn(range, actual))).toEqual([
      'below',
      'inside',
      'inside',
      'above',
    ]);
  });
});

describe('a guess of today', () => {
  it('is the median left, never more than there was, shared as it lay', () => {
    const split: GapValues = { ...certain, onHandFba: 60, onHandOwn: 20 };
    const { onHandFba, onHandOwn, onHandShop } = guessedOnHand(split, run(split), 4);
    expect(onHandFba + onHandOwn).toBeCloseTo(40, -0.5);
    expect(onHandFba / onHandOwn).toBeCloseTo(3, 0);
    expect(onHandShop).toBe(0);
    expect(guessedOnHand(certain, run(certain), 20).onHandFba).toBeLessThanOrEqual(62);
    expect(guessedOnHand(certain, run(certain), 10).onHandFba).toBe(0);
    expect(guessedOnHand(certain, run(certain), 0).onHandFba).toBe(62);
  });

  it('moves the rest of the gap along', () => {
    expect(expectedLater(certain, run(certain), 10)).toMatchObject({
      onHandFba: 0,
      shipments: [{ likely: 4 }],
    });
    expect(expectedLater(certain, run(certain), 0)).toBe(certain);
  });

  it('asks only for places that hold units or will', () => {
    expect(placesInUse(certain)).toEqual(['onHandFba']);
    expect(placesInUse(defaults)).toEqual(['onHandFba', 'onHandOwn']);
    expect(placesInUse({ ...certain, onHandFba: 0, shipments: [] })).toEqual(['onHandFba']);
  });
});

describe('what news does', () => {
  const format = createFormatter({ ...plainSettings, asOf: '2026-11-01' });

  it('is said in a sentence with cost and date before and after', () => {
    const [before, after] = [run(defaults), run(delayed(defaults, 0, 5))];
    const text = newsSentence('Forwarder says 5 days more', before, after, format);
    expect(text).toMatch(
      /^Forwarder says 5 days more: cost of the gap from \$[\d,]+ to \$[\d,]+ \(\+\$[\d,]+\), back in stock about Nov.\d+ instead of Nov.\d+\.$/,
    );
    const rows = figureChanges(before, after, format);
    expect(rows[1]!.change).toBe('+5\u00a0days');
  });

  it('is seen from a day that is named where that is another than before', () => {
    const [before, after] = [run(defaults), run(delayed(defaults, 0, 5))];
    const says = (asOf: string | null) =>
      newsSentence('Moved on', before, after, createFormatter({ ...plainSettings, asOf }), true);
    expect(says('2026-12-05')).toMatch(/^Moved on: cost of the gap, seen from Dec.5, from \$/);
    expect(says(null)).toContain('seen from today');
    expect(newsSentence('Counted', before, before, format, true)).toMatch(
      /: cost of the gap, seen from Nov.1, stays at/,
    );
  });

  it('shows no sign apart from its figure', () => {
    expect(unbroken('from $3,360 to $3,268 (−$92), now')).toBe('from $3,360 to $3,268 (−\u2060$92), now');
    expect(unbroken('said “+5 days”')).toBe('said “+5 days”');
  });

  it('says so when nothing changes, or no gap is left', () => {
    const before = run(certain);
    expect(newsSentence('Counted', before, before, format)).toMatch(
      /cost of the gap stays at \$[\d,]+, still back in stock about Nov.15\.$/,
    );
    expect(figureChanges(before, before, format).every(({ change }) => change === '')).toBe(true);
    const none = run({ ...certain, onHandFba: 5_000 });
    expect(newsSentence('Found a pallet', before, none, format)).toContain('no gap is left to come');
  });
});
