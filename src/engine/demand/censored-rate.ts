import { logGammaRatio } from '../statistics/gamma-function';
import { negativeBinomialUpperTail } from '../statistics/negative-binomial';
import { poissonUpperTail } from '../statistics/poisson';
import { findRoot } from '../statistics/root';

/** Daily demand as maximum likelihood has it. */
export interface CensoredRate {
  /** m, units a day, >= 0. */
  readonly rate: number;
  /** r of the negative binomial, > 0; Infinity is Poisson. */
  readonly size: number;
  /** Variance over mean of a day: 1 + m/r, >= 1. */
  readonly spread: number;
  /** Whole days that would say as much of the rate as these do, partial ones included. */
  readonly worth: number;
}

/** How often each count of units was seen, and how often demand was at least so much. */
interface Tally {
  readonly observed: ReadonlyMap<number, number>;
  readonly censored: ReadonlyMap<number, number>;
}

/** Least r looked for: below it, all demand comes on a few days in hundreds. */
const leastSize = 0.01;

/**
 * Rate and spread of daily demand by maximum likelihood, where of some days only a lower bound is known: Poisson, or negative
 * binomial where the counts vary more.
 *
 *   log L = Σ log P(N = x) over whole days + Σ log P(N >= c) over partial ones
 *
 * The rate solves m = mean of x and of E[N | N >= c], the fixed point of the EM algorithm; the size r its own score; in turn,
 * until both stand still. The mean of what was sold is biased low, this is not.
 *
 * @param observed - demand of whole days, units, >= 0; counts, or counts over an event's multiple, which are rounded for the spread alone
 * @param atLeast - of partial days: demand was at least this, whole, >= 0
 * @returns null where no rate is the likeliest: no whole day, so that every greater rate fits better
 * @see Dempster, Laird & Rubin, J. Royal Statistical Society B 39 (1977); for sales, Nahmias, Demand estimation in lost sales
 * inventory systems (1994)
 */
export function censoredRate(
  observed: ArrayLike<number>,
  atLeast: ArrayLike<number>,
  law: 'poisson' | 'negative-binomial' = 'negative-binomial',
): CensoredRate | null {
  const days = observed.length;
  if (days === 0) return null;
  const counts = { observed: tally(observed), censored: tally(atLeast) };
  // Demand of at least nothing says nothing.
  counts.censored.delete(0);
  let size = Infinity;
  let rate = bestRate(counts, size);
  if (rate === 0) return { rate, size, spread: 1, worth: days };
  for (let round = 0; law === 'negative-binomial' && round < 12; round++) {
    size = bestSize(counts, rate, size);
    if (size === Infinity) break;
    const next = bestRate(counts, size);
    const isStill = Math.abs(next - rate) < 1e-4 * rate;
    rate = next;
    if (isStill) break;
  }
  if (size === Infinity) rate = bestRate(counts, size);
  return { rate, size, spread: 1 + rate / size, worth: worthOf(counts, rate, size) };
}

/**
 * Expected demand of a day on which it was at least so much: E[N | N >= c] = m P(N₊₁ >= c − 1) / P(N >= c), N₊₁ with r + 1.
 *
 * @param atLeast - c, whole, >= 0
 * @param rate - m, > 0 unless c is 0
 * @param size - r, > 0; Infinity is Poisson
 */
export function expectedAtLeast(atLeast: number, rate: number, size: number): number {
  if (atLeast <= 0) return rate;
  const tail = upperTail(atLeast - 1, rate, size);
  // So far out that the tail cannot be told from 0, it is the bound and little more.
  if (!(tail > 1e-290)) return atLeast;
  const shifted = size === Infinity ? rate : (rate * (size + 1)) / size;
  return Math.max(atLeast, (rate * upperTail(atLeast - 2, shifted, size + 1)) / tail);
}

function upperTail(k: number, mean: number, size: number): number {
  const variance = mean * (1 + mean / size);
  return variance > mean ? negativeBinomialUpperTail(k, mean, variance) : poissonUpperTail(k, mean);
}

function tally(values: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) counts.set(values[i], (counts.get(values[i]) ?? 0) + 1);
  return counts;
}

const sumOver = (counts: ReadonlyMap<number, number>, term: (value: number) => number): number => {
  let sum = 0;
  for (const [value, times] of counts) sum += times * term(value);
  return sum;
};

function bestRate({ observed, censored }: Tally, size: number): number {
  const days = sumOver(observed, () => 1);
  const units = sumOver(observed, (x) => x);
  if (censored.size === 0) return units / days;
  const partial = sumOver(censored, () => 1);
  const lacking = (rate: number) =>
    units + sumOver(censored, (c) => expectedAtLeast(c, rate, size)) - (days + partial) * rate;
  const low = (units + sumOver(censored, (c) => c)) / (days + partial);
  let high = 1.5 * low;
  while (lacking(high) > 0) high *= 2;
  return findRoot(lacking, low * (1 - 1e-9), high, 1e-6 * low);
}

/**
 * The likeliest r at a rate; Infinity where counts vary no more than Poisson's.
 *
 * @param near - looked for here first; Infinity where nothing is known
 */
function bestSize({ observed, censored }: Tally, rate: number, near: number): number {
  const slope = digammaSums(observed);
  const days = sumOver(observed, () => 1);
  const units = sumOver(observed, (x) => x);
  const score = (logSize: number) => {
    const size = Math.exp(logSize);
    const sum = -days * Math.log1p(rate / size) + (days * rate - units) / (size + rate) + slope(size);
    const step = 1e-4;
    return (
      sum * size +
      sumOver(censored, (c) => {
        const tail = upperTail(c - 1, rate, size * (1 + step));
        return tail > 1e-290 ? Math.log(tail / upperTail(c - 1, rate, size * (1 - step))) / (2 * step) : 0;
      })
    );
  };
  const [from, to] = [Math.log(near) - 0.2, Math.log(near) + 0.2];
  if (near !== Infinity && score(from) > 0 && score(to) < 0) return Math.exp(findRoot(score, from, to, 1e-3));
  let high = Math.log(1e3 * Math.max(1, rate));
  if (!(score(high) < 0)) return Infinity;
  // Down from above: tails of very small sizes are slow to find, and seldom wanted.
  const low = Math.log(leastSize);
  let next = Math.log(Math.max(1, rate));
  while (score(next) < 0) {
    if (next <= low) return leastSize;
    high = next;
    next = Math.max(low, next - 2);
  }
  return Math.exp(findRoot(score, next, high, 1e-3));
}

/** Above this, digamma differences are not summed count by count. */
const mostSummed = 1_000;

/** Σ ψ(x + r) − ψ(r) over the counts, as a function of r. */
function digammaSums(observed: ReadonlyMap<number, number>): (size: number) => number {
  const most = Math.round(Math.max(...observed.keys()));
  if (most > mostSummed) {
    const step = 1e-4;
    return (size) =>
      sumOver(observed, (x) =>
        x > 0 ? logGammaRatio(size * (1 + step), x) - logGammaRatio(size * (1 - step), x) : 0,
      ) /
      (2 * step * size);
  }
  // How many days exceeded each count k: each of them adds 1/(r + k).
  const above = new Float64Array(most);
  for (const [value, times] of observed) for (let k = 0; k < Math.round(value); k++) above[k] += times;
  return (size) => {
    let sum = 0;
    for (let k = 0; k < most; k++) sum += above[k] / (size + k);
    return sum;
  };
}

/** Days less what the partial ones leave open: the information on the rate, times m·(1 + m/r). */
function worthOf({ observed, censored }: Tally, rate: number, size: number): number {
  const step = 1e-4 * rate;
  const opened = (c: number) =>
    (expectedAtLeast(c, rate + step, size) - expectedAtLeast(c, rate - step, size)) / (2 * step);
  return sumOver(observed, () => 1) + sumOver(censored, (c) => Math.max(0, 1 - opened(c)));
}
