import { describe, expect, test } from 'vitest';
import { poissonPmf } from '../statistics/poisson';
import { playQuote } from './daily-queue';
import { markovQueue, sojournTail } from './markov-queue';
import { ledgerOf } from './order-ledger.for-test';
import { nextKept, promiseKept } from './promise-kept';
import {
  arrivalsAt,
  capacityWithin,
  daysToWork,
  isWorkingDay,
  meanCapacity,
  type Workshop,
} from './workshop';

const workshop: Workshop = {
  arrivalsPerDay: 3,
  dispersion: 1,
  capacityPerDay: 5,
  workingDays: 5,
  firstWeekday: 0,
  servers: 1,
  serviceScv: 0,
  backlog: 20,
  fixedDays: 0,
  captureDecay: 0,
  patience: { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 },
};

/** The law of the backlog on each day, folded day by day: the share of all orders made in time, without any draw. */
function exactKept(of: Workshop, quoteDays: number, days: number): number {
  const { rate } = arrivalsAt(of, quoteDays);
  const top = 400;
  let law = new Float64Array(top);
  law[of.backlog] = 1;
  let kept = 0;
  for (let day = 0; day < days; day++) {
    const worked = day > 0 && (of.firstWeekday + day) % 7 < of.workingDays ? of.capacityPerDay : 0;
    const morning = new Float64Array(top);
    law.forEach((chance, n) => (morning[Math.max(0, n - worked)]! += chance));
    const room = capacityWithin(of, day, quoteDays);
    law = new Float64Array(top);
    morning.forEach((chance, n) => {
      if (chance < 1e-15) return;
      for (let came = 0; came < 40 && n + came < top; came++) {
        const both = chance * poissonPmf(came, rate);
        law[n + came]! += both;
        kept += (both * Math.min(came, Math.max(0, room - n))) / (rate * days);
      }
    });
  }
  return kept;
}

describe('the workshop day by day', () => {
  const run = { days: 60, trials: 4000, seed: 11 };

  test.each([3, 6, 9, 14])('keeps the exact share at a quote of %i days', (quoteDays) => {
    const played = playQuote(workshop, quoteDays, run);
    const exact = exactKept(workshop, quoteDays, run.days);
    expect(Math.abs(played.kept! - exact)).toBeLessThan(4 * played.standardError + 1e-9);
    // The quick look is an approximation: near, where there is work most days.
    expect(Math.abs(promiseKept(workshop, run.days)(quoteDays).kept! - exact)).toBeLessThan(0.06);
  });

  test('settles near M/M/1 where days are short beside the wait', () => {
    const long: Workshop = {
      ...workshop,
      arrivalsPerDay: 0.09,
      capacityPerDay: 0.1,
      workingDays: 7,
      serviceScv: 1,
      backlog: 9,
    };
    const queue = markovQueue(0.09, 0.1, 1)!;
    const played = playQuote(long, 150, { days: 6000, trials: 200, seed: 4 });
    const expected = 1 - sojournTail(queue, 150);
    expect(Math.abs(played.kept! - expected)).toBeLessThan(4 * played.standardError + 0.01);
  });

  test('settles near M/M/c with several people who each take days', () => {
    const several: Workshop = {
      ...workshop,
      arrivalsPerDay: 0.24,
      capacityPerDay: 0.3,
      servers: 3,
      workingDays: 7,
      serviceScv: 1,
      backlog: 2,
    };
    const queue = markovQueue(0.24, 0.1, 3)!;
    const played = playQuote(several, 30, { days: 4000, trials: 200, seed: 4 });
    expect(Math.abs(played.kept! - (1 - sojournTail(queue, 30)))).toBeLessThan(0.03);
  });

  test.each([
    [
      'a person of five days a week, two orders a day',
      { arrivalsPerDay: 2, capacityPerDay: 3.2, serviceScv: 0.25, backlog: 7 },
    ],
    ['one order a day, one person', { arrivalsPerDay: 1, capacityPerDay: 1.6, serviceScv: 1, backlog: 2 }],
    [
      'a week of seven days, all alike',
      { arrivalsPerDay: 2.6, capacityPerDay: 3, workingDays: 7, backlog: 4 },
    ],
    [
      'three days a week from a Thursday',
      { arrivalsPerDay: 1, capacityPerDay: 3, workingDays: 3, firstWeekday: 3 },
    ],
  ])('keeps what a ledger of each order keeps: %s', (_, changes) => {
    const of = { ...workshop, fixedDays: 1, ...changes };
    const long = { days: 90, trials: 1500, seed: 3 };
    for (const quoteDays of [6, 12]) {
      const ledger = ledgerOf(of, quoteDays, long);
      const played = playQuote(of, quoteDays, long);
      expect(Math.abs(played.kept! - ledger.kept)).toBeLessThan(
        4 * Math.hypot(played.standardError, ledger.keptError) + 0.004,
      );
      expect(Math.abs(nextKept(of, of.backlog, quoteDays) - ledger.firstKept)).toBeLessThan(
        4 * ledger.firstError + 1e-3,
      );
      expect(Math.abs(played.meanDays / ledger.meanDays - 1)).toBeLessThan(0.05);
    }
  });

  test('several people: near the ledger, and never quicker than one of them makes an order', () => {
    const of = {
      ...workshop,
      arrivalsPerDay: 0.9,
      capacityPerDay: 1.5,
      servers: 3,
      serviceScv: 1,
      backlog: 4,
      workingDays: 7,
    };
    const long = { days: 90, trials: 3000, seed: 3 };
    for (const quoteDays of [5, 10]) {
      const ledger = ledgerOf(of, quoteDays, long);
      const played = playQuote(of, quoteDays, long);
      expect(Math.abs(nextKept(of, 4, quoteDays) - ledger.firstKept)).toBeLessThan(4 * ledger.firstError);
      expect(Math.abs(played.kept! - ledger.kept)).toBeLessThan(0.03);
      expect(Math.abs(promiseKept(of, 90)(quoteDays).kept! - ledger.kept)).toBeLessThan(0.06);
      expect(Math.abs(played.meanDays / ledger.meanDays - 1)).toBeLessThan(0.06);
    }
    expect(playQuote({ ...of, serviceScv: 0, backlog: 0, arrivalsPerDay: 0.1 }, 1, run).kept).toBe(0);
    expect(promiseKept({ ...of, serviceScv: 0, backlog: 0, arrivalsPerDay: 0.1 }, 60)(1).kept).toBe(0);
  });

  test.each([0.25, 1])(
    'several people who take days over each: near the ledger at a spread² of %d',
    (serviceScv) => {
      const of = {
        ...workshop,
        arrivalsPerDay: 0.27,
        capacityPerDay: 0.5,
        servers: 3,
        serviceScv,
        backlog: 1,
        fixedDays: 1,
      };
      const long = { days: 84, trials: 2000, seed: 1 };
      for (const quoteDays of [20, 28]) {
        const ledger = ledgerOf(of, quoteDays, long);
        const played = playQuote(of, quoteDays, long);
        expect(Math.abs(played.kept! - ledger.kept)).toBeLessThan(0.015);
        expect(Math.abs(played.meanDays / ledger.meanDays - 1)).toBeLessThan(0.03);
      }
    },
  );

  test('Little’s law: orders counted in the house are orders a day times days of each, written down one by one', () => {
    const of = {
      ...workshop,
      workingDays: 7,
      capacityPerDay: 4,
      backlog: 6,
      arrivalsPerDay: 3.6,
      serviceScv: 0.5,
    };
    const run = { days: 3000, trials: 30, seed: 2 };
    const ledger = ledgerOf(of, 10, run);
    const played = playQuote(of, 10, run);
    expect(Math.abs(ledger.meanWaiting / (ledger.ordersPerDay * ledger.meanDays) - 1)).toBeLessThan(0.01);
    // The line of the day-by-day queue, found without any order's days.
    expect(Math.abs(ledger.meanWaiting / (played.ordersPerDay * played.meanDays) - 1)).toBeLessThan(0.06);
  });

  test('mean days count the days off: an order of a Friday waits for Monday', () => {
    const daysFor = daysToWork(workshop);
    expect([0, 1, 2, 3, 4, 5, 6].map((day) => daysFor(day, 1))).toEqual([1, 1, 1, 1, 3, 2, 1]);
    expect(daysFor(0, 5)).toBe(1);
    expect(daysFor(0, 5.01)).toBe(2);
    expect(daysFor(4, 25)).toBe(7);
    for (const workingDays of [1, 3, 6, 7])
      for (let work = 1; work < 60; work++)
        for (let day = 0; day < 7; day++) {
          const of = { ...workshop, workingDays, firstWeekday: 2 };
          const days = daysToWork(of)(day, work);
          let done = 0;
          let after = 0;
          while (done < work) if (isWorkingDay(of, day + ++after)) done += of.capacityPerDay;
          expect(days).toBe(after);
        }
    // Alone and idle: 1, 1, 1, 1, 3, 2, 1 days, and a tenth of an order a day hardly ever meets another.
    const idle = { ...workshop, arrivalsPerDay: 0.05, backlog: 0 };
    const played = playQuote(idle, 9, { days: 700, trials: 400, seed: 8 });
    expect(played.meanDays).toBeGreaterThan(1.39);
    expect(played.meanDays).toBeLessThan(1.47);
    expect(promiseKept(idle, 700)(9).meanDays).toBeCloseTo(10 / 7, 2);
  });

  test('made within the days is never more than can be, and all of the line where there is room', () => {
    const flooded = { ...workshop, arrivalsPerDay: 30, captureDecay: 0 };
    for (const made of [
      playQuote(flooded, 7, run).madePerDay,
      promiseKept(flooded, run.days)(7).madePerDay,
    ]) {
      expect(made).toBeLessThanOrEqual(1.01 * meanCapacity(flooded));
      expect(made).toBeGreaterThan(0.95 * meanCapacity(flooded));
    }
    const easy = { ...workshop, capacityPerDay: 40 };
    expect(playQuote(easy, 7, run).madePerDay).toBeCloseTo(3 + 20 / run.days, 0);
    expect(promiseKept(easy, run.days)(7).madePerDay).toBeCloseTo(3 + 20 / run.days, 6);
  });

  test('where nobody comes or all give up there is no order left to keep a promise to', () => {
    const gone = { ...workshop, patience: { ...workshop.patience, hazardBefore: 1e3 } };
    for (const of of [gone, { ...workshop, arrivalsPerDay: 0 }]) {
      expect(playQuote(of, 7, { ...run, trials: 20 }).kept).toBeNull();
      expect(promiseKept(of, 60)(7).kept).toBeNull();
    }
  });

  test('limits: capacity without end keeps all; overload is counted, never without a number', () => {
    expect(playQuote({ ...workshop, capacityPerDay: 1e9 }, 3, run).kept).toBe(1);
    expect(promiseKept({ ...workshop, capacityPerDay: 1e9 }, 60)(7).kept).toBeCloseTo(1, 9);
    const flooded = { ...workshop, arrivalsPerDay: 1e4 };
    for (const found of [playQuote(flooded, 7, { ...run, trials: 50 }), promiseKept(flooded, 60)(7)])
      expect(Object.values(found).every((value) => Number.isFinite(value))).toBe(true);
    expect(playQuote(flooded, 7, { ...run, trials: 50 }).kept).toBeLessThan(0.01);
    expect(meanCapacity(workshop)).toBeCloseTo(25 / 7, 12);
  });

  test('impatience keeps even an overloaded line from growing without end', () => {
    const impatient: Workshop = {
      ...workshop,
      arrivalsPerDay: 8,
      patience: { hazardBefore: 0.05, promiseBreak: 0, hazardAfter: 0.05, weibullShape: 1 },
    };
    const played = playQuote(impatient, 20, { days: 700, trials: 50, seed: 1 });
    // In balance as many stand as are made: λ·e^(−h·w) = capacity.
    const balance = Math.log(8 / (25 / 7)) / 0.05;
    expect(Math.abs(played.meanDays / balance - 1)).toBeLessThan(0.1);
  });
});
