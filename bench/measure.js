import { GapSimulation, simulateGap } from '../src/engine/simulation/simulate-gap.ts';
import { gapCase } from './gap-case.js';

const seed = 1;
const days = 120;

/**
 * Best of several runs, because whatever else the machine does only ever slows one down.
 *
 * @param {number} repeats
 * @param {() => void} work
 * @returns {number} milliseconds
 */
function best(repeats, work) {
  let least = Infinity;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Trial-days a second of the loop alone, warm. */
function trialDaysPerSecond(ordersPerDay) {
  const trials = 4000;
  const simulation = new GapSimulation(gapCase(ordersPerDay, days), seed, trials);
  simulation.runTrials(0, 1000);
  return (trials * days * 1000) / best(5, () => simulation.runTrials(0, trials));
}

/**
 * Everything the benchmark reports, measured where it is called: in Node or in a browser's worker.
 *
 * @returns the figures, times in milliseconds
 */
export function measure() {
  const ten = gapCase(10, days);
  const cold = best(1, () => simulateGap(ten, { trials: 500, seed }));
  const speed = [1, 10, 100, 1000].map((ordersPerDay) => ({
    ordersPerDay,
    perSecond: trialDaysPerSecond(ordersPerDay),
  }));
  let preview = Infinity;
  const whole = best(4, () => {
    const start = performance.now();
    simulateGap(ten, { trials: 500, seed });
    preview = Math.min(preview, performance.now() - start);
    simulateGap(ten, { trials: 10_000, seed });
  });
  const growth = [
    [1000, 120],
    [10_000, 120],
    [40_000, 120],
    [1000, 30],
    [1000, 1000],
    [400, 10_000],
  ].map(([trials, horizonDays]) => ({
    trials,
    horizonDays,
    time: best(2, () => simulateGap(gapCase(10, horizonDays), { trials, seed })),
  }));
  return { cold, speed, preview, whole, growth };
}
