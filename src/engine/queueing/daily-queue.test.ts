import { describe, expect, test } from 'vitest';
import { poissonPmf } from '../statistics/poisson';
import { playQuote } from './daily-queue';
import { markovQueue, sojournTail } from './markov-queue';
import { promiseKept } from './promise-kept';
import { arrivalsAt, capacityWithin, meanCapacity, type Workshop } from './workshop';

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
    expect(Math.abs(played.kept - exact)).toBeLessThan(4 * played.standardError + 1e-9);
    // The quick look is an approximation: near, where there is work most days.
    expect(Math.abs(promiseKept(workshop, quoteDays, run.days).kept - exact)).toBeLessThan(0.06);
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
    expect(Math.abs(played.kept - expected)).toBeLessThan(4 * played.standardError + 0.01);
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
    expect(Math.abs(played.kept - (1 - sojournTail(queue, 30)))).toBeLessThan(0.03);
  });

  test('Little’s law: work in line is orders a day times days in line', () => {
    const days = 3000;
    const trials = 40;
    const paths = new Float32Array(days * trials);
    const steady: Workshop = {
      ...workshop,
      workingDays: 7,
      capacityPerDay: 4,
      backlog: 6,
      arrivalsPerDay: 3.8,
    };
    const played = playQuote(steady, 10, { days, trials, seed: 2 }, paths);
    const mean = paths.reduce((sum, value) => sum + value, 0) / paths.length;
    // The line is looked at when the day's orders have all come, which is half a day's orders above its mean over the day.
    const over = (mean - 3.8 / 2) / (played.ordersPerDay * played.meanDays);
    expect(Math.abs(over - 1)).toBeLessThan(0.05);
  });

  test('limits: capacity without end keeps all; overload is counted, never without a number', () => {
    expect(playQuote({ ...workshop, capacityPerDay: 1e9 }, 3, run).kept).toBe(1);
    expect(promiseKept({ ...workshop, capacityPerDay: 1e9 }, 7, 60).kept).toBeCloseTo(1, 9);
    const flooded = { ...workshop, arrivalsPerDay: 1e4 };
    for (const found of [playQuote(flooded, 7, { ...run, trials: 50 }), promiseKept(flooded, 7, 60)])
      expect(Object.values(found).every(Number.isFinite)).toBe(true);
    expect(playQuote(flooded, 7, { ...run, trials: 50 }).kept).toBeLessThan(0.01);
    expect(playQuote({ ...workshop, arrivalsPerDay: 0 }, 7, { ...run, trials: 5 }).kept).toBe(1);
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
