import { describe, expect, it } from 'vitest';
import { pipelineByDay } from '../../engine/backorders/drop-off';
import { addDays } from '../../fields/calendar-date';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import type { Count, Live } from './counts';
import { learnedHazard } from './hazard-learned';
import { lessons } from './lessons';
import { fitRecovery, soldAfterRestock } from './recovery-learned';

const defaults: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-01' };
const startedOn = '2026-11-01';
const nothing = { onHand: null, waiting: null, cancelled: null, shippedLate: null, sold: null };
const on = (day: number, counted: Partial<Count>): Count => ({
  date: addDays(startedOn, day),
  ...nothing,
  ...counted,
});
const liveOf = (counts: Count[], restockDay: number | null = null): Live => ({
  startedOn,
  counts,
  restockedOn: restockDay === null ? null : addDays(startedOn, restockDay),
  endedOn: null,
});
const longPromise: GapValues = { ...defaults, promiseDays: 60 };
const format = createFormatter({ ...plainSettings, asOf: startedOn });

describe('the hazard learned', () => {
  it('is cancellations over the days that orders waited, by hand', () => {
    // 0 to 40 waiting over 10 days is 200 waiting days; 40 on for 5 more is 200; 10 cancelled.
    const live = liveOf([
      on(2, { onHand: 0, waiting: 0, cancelled: 0 }),
      on(12, { waiting: 40, cancelled: 4 }),
      on(17, { waiting: 40, cancelled: 10 }),
    ]);
    const learned = learnedHazard(longPromise, live, startedOn)!;
    expect(learned).toMatchObject({ orders: 50, cancelled: 10, by: 'waiting-days' });
    expect(learned.hazard).toBeCloseTo(10 / 400, 12);
    // Garwood: gamma quantiles 6.2213 and 15.4066 of 10 and 11 events.
    expect(learned.lower).toBeCloseTo(6.2213 / 400, 5);
    expect(learned.upper).toBeCloseTo(15.4066 / 400, 5);
  });

  it('comes out of daily counts of a queue with that hazard', () => {
    const days = pipelineByDay(100, 14, 0.0464);
    const live = liveOf([
      on(0, { onHand: 0, waiting: 0, cancelled: 0 }),
      ...days.map(({ day, waiting, cancelled }) =>
        on(day, { waiting: Math.round(waiting), cancelled: Math.round(cancelled) }),
      ),
    ]);
    expect(learnedHazard(longPromise, live, startedOn)!.hazard).toBeCloseTo(0.0464, 3);
  });

  it('falls back on the drop-off of the whole gap: 20 of 100 in 10 days', () => {
    const live = liveOf([on(4, { onHand: 0 }), on(14, { onHand: 800, sold: 100, cancelled: 20 })], 14);
    const learned = learnedHazard(longPromise, live, startedOn)!;
    expect(learned).toMatchObject({ orders: 100, cancelled: 20, by: 'drop-off' });
    expect(learned.hazard).toBeCloseTo(0.046421, 6);
    expect(learned.lower).toBeLessThan(0.046421);
    expect(learned.upper).toBeGreaterThan(0.046421);
  });

  it('leaves out what was cancelled after the promise broke', () => {
    const counts = [
      on(2, { onHand: 0, waiting: 0, cancelled: 0 }),
      on(12, { waiting: 40, cancelled: 6 }),
      on(20, { waiting: 10, cancelled: 36 }),
    ];
    const dated: GapValues = { ...defaults, promiseKind: 'fixed-date', promiseDate: 12 };
    expect(learnedHazard(dated, liveOf(counts), startedOn)!.hazard).toBeCloseTo(6 / 200, 12);
    const early: GapValues = { ...dated, promiseDate: 5 };
    expect(learnedHazard(early, liveOf(counts), startedOn)).toBeNull();
  });

  it('is not made of fewer than five cancellations', () => {
    const live = liveOf([
      on(2, { onHand: 0, waiting: 0, cancelled: 0 }),
      on(12, { waiting: 40, cancelled: 4 }),
    ]);
    expect(learnedHazard(longPromise, live, startedOn)).toBeNull();
    const [lesson] = lessons(longPromise, longPromise, live, startedOn, format);
    expect(lesson).toMatchObject({ key: 'hazard', offer: null });
  });
});

describe('the recovery learned', () => {
  const dip = 0.5;
  const salesOf = (recoveryDays: number, demand: number) => {
    const tau = recoveryDays / 3;
    return Array.from({ length: 40 }, (_, day) => {
      const index = 1 - dip * tau * (1 - Math.exp(-1 / tau)) * Math.exp(-day / tau);
      return { from: day, to: day + 1, sold: demand * index, demand: [demand] };
    });
  };

  it('finds the days and the dip that made the sales', () => {
    expect(fitRecovery(salesOf(24, 500))).toMatchObject({ recoveryDays: 24, dip: expect.closeTo(0.5, 6) });
    expect(fitRecovery(salesOf(35, 500))).toMatchObject({ recoveryDays: 35 });
  });

  it('is not told from few sales, few days or no dip', () => {
    expect(fitRecovery(salesOf(24, 2))).toBeNull();
    expect(fitRecovery(salesOf(24, 500).slice(0, 4))).toBeNull();
    expect(fitRecovery(salesOf(24, 500).map((it) => ({ ...it, sold: 500 })))).toBeNull();
  });

  it('reads the counts after the restock, without the week in which customers come back', () => {
    const live = liveOf(
      [on(8, { sold: 9 }), on(10, { sold: 7 }), on(13, { sold: 20 }), on(19, { sold: 60 })],
      10,
    );
    const plain = { ...defaults, deferredShare: 0 };
    expect(soldAfterRestock(plain, live)).toEqual([
      { from: 0, to: 3, sold: 20, demand: [10, 10, 10] },
      { from: 3, to: 9, sold: 60, demand: [10, 10, 10, 10, 10, 10] },
    ]);
    expect(soldAfterRestock(defaults, live)).toEqual([]);
  });
});

describe('what a gap taught', () => {
  it('offers what changes, and says what it rests on', () => {
    const live = liveOf(
      [
        on(2, { onHand: 0, waiting: 0, cancelled: 0 }),
        on(12, { waiting: 40, cancelled: 4 }),
        on(17, { waiting: 40, cancelled: 10 }),
      ],
      25,
    );
    const two: GapValues = {
      ...longPromise,
      shipments: [
        ...longPromise.shipments,
        { ...longPromise.shipments[0]!, earliest: 40, likely: 47, latest: 60 },
      ],
    };
    const after = { ...two, shipments: two.shipments.slice(1) };
    const [hazard, lead] = lessons(two, after, live, startedOn, format);
    expect(hazard!.text).toContain('50\u00a0orders of which 10 were cancelled');
    expect(hazard!.offer).toEqual({
      label: 'Use 2.5% a day instead of 4.6% a day',
      change: { dropOffGiven: 'hazard', hazardBefore: 0.025 },
    });
    expect(lead!.text).toContain('6\u00a0days after the likely day');
    expect(lead!.offer!.change.shipments![0]).toMatchObject({ earliest: 46, likely: 53, latest: 66 });
  });

  it('moves the lead time of a reorder point where nothing is under way', () => {
    const first: GapValues = { ...defaults, afterLast: 'reorder' };
    const [lead] = lessons(first, { ...first, shipments: [] }, liveOf([], 25), startedOn, format);
    expect(lead!.offer!.change).toEqual({ reorderLeadTimeDays: 51 });
  });

  it('only states the slip where there is nothing to change', () => {
    const [lead] = lessons(defaults, { ...defaults, shipments: [] }, liveOf([], 16), startedOn, format);
    expect(lead!.text).toContain('3\u00a0days before');
    expect(lead!.offer).toBeNull();
  });
});
