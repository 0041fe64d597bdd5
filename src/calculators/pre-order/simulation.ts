import { preOrdersBetween, preOrdersWaiting, stillWaiting } from '../../engine/backorders/pre-orders';
import { binomialQuantile } from '../../engine/random/binomial';
import { DiscreteTable } from '../../engine/random/discrete-table';
import { sampleGamma } from '../../engine/random/gamma';
import { poissonQuantile } from '../../engine/random/poisson';
import { seedStream } from '../../engine/random/stream';
import { Xoshiro128 } from '../../engine/random/xoshiro128';
import { bandOf } from '../../engine/simulation/band';
import type { Band } from '../../engine/simulation/gap-summary';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import { cashOf, inHandLapsed, lapsedShare, netCash, owedAndKept, type DayBooks } from './books';
import type { PreOrderValues } from './inputs';
import { orderOf } from './order';
import { planOf, type Plan } from './plan';

/** A number over the futures. */
export interface Range {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What may happen: one landing date for all orders of a future. */
export interface PreOrderOutcome {
  readonly trials: number;
  readonly taken: Range;
  readonly left: Range;
  readonly cancelled: Range;
  readonly refunds: Range;
  /** Lowest cash of each future. */
  readonly low: Range;
  /** Day on which it is lowest most often, and in what share of the futures. */
  readonly lowDay: { readonly day: number; readonly chance: number };
  readonly end: Range;
  /** The most that customers could ask back on any one day; and what has to be kept back for those who do, never more. */
  readonly mostOwed: Range;
  readonly keepBack: Range;
  /** Share of futures in which the cash goes below zero; and in which some pre-order is not served. */
  readonly belowZero: number;
  readonly shortChance: number;
  readonly waiting: Band;
  readonly cash: Band;
}

const mostTrialDays = 2_000_000;
const batch = 500;
const figures = ['taken', 'left', 'cancelled', 'refunds', 'low', 'end', 'mostOwed', 'keepBack'] as const;
const streams = { landing: 0, factor: 1, days: 2, inHand: 3 } as const;

export const simulation: Simulation<PreOrderValues, PreOrderOutcome> = { simulate };

function simulate(
  values: PreOrderValues,
  { trials: wanted, seed, onProgress }: SimulationReport<PreOrderOutcome>,
): PreOrderOutcome {
  const plan = planOf(values);
  const units = values.orderedUnits ?? orderOf(values, plan).best.units;
  const days = plan.lastDay + 1;
  const trials = Math.min(wanted, Math.max(300, Math.floor(mostTrialDays / days)));
  const future = new Future(values, plan, units);
  const totals = Object.fromEntries(figures.map((key) => [key, new Float64Array(trials)])) as Record<
    (typeof figures)[number],
    Float64Array
  >;
  const waiting = Array.from({ length: days }, () => new Float32Array(trials));
  const cash = Array.from({ length: days }, () => new Float32Array(trials));
  const lowOn = new Float64Array(days);
  let [belowZero, short] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    future.play(seed, trial);
    for (const key of figures) totals[key][trial] = future[key];
    for (let day = 0; day < days; day++) {
      waiting[day]![trial] = future.waiting[day]!;
      cash[day]![trial] = future.cash[day]!;
    }
    lowOn[future.lowDay]!++;
    if (future.low < -1e-9) belowZero++;
    if (future.short > 0) short++;
    if ((trial + 1) % batch === 0 || trial + 1 === trials) onProgress(trial + 1, trials);
  }
  const ranges = Object.fromEntries(figures.map((key) => [key, rangeOf(totals[key])])) as Record<
    (typeof figures)[number],
    Range
  >;
  return {
    trials,
    ...ranges,
    lowDay: mostOften(lowOn, trials),
    belowZero: belowZero / trials,
    shortChance: short / trials,
    waiting: bandOf(waiting),
    cash: bandOf(cash),
  };
}

function mostOften(counts: Float64Array, trials: number): PreOrderOutcome['lowDay'] {
  const day = counts.indexOf(counts.reduce((most, count) => Math.max(most, count)));
  return { day, chance: counts[day]! / trials };
}

function rangeOf(values: Float64Array): Range {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [p10, p50, p90] = selectQuantiles(values, [0.1, 0.5, 0.9]) as [number, number, number];
  return { mean, p10, p50, p90 };
}

/** Plays one future after another in whole orders; what does not differ between them is worked out once. */
class Future {
  taken = 0;
  left = 0;
  cancelled = 0;
  refunds = 0;
  low = 0;
  lowDay = 0;
  end = 0;
  mostOwed = 0;
  keepBack = 0;
  short = 0;
  readonly waiting: Float64Array;
  readonly cash: Float64Array;
  readonly #values: PreOrderValues;
  readonly #plan: Plan;
  readonly #units: number;
  readonly #landing: DiscreteTable;
  readonly #random = new Xoshiro128();
  /** By day: new orders expected, and shares of orders that stay through it, of those waiting and of those taken on it. */
  readonly #expected: Float64Array;
  readonly #stay: Float64Array;
  readonly #newStay: Float64Array;
  readonly #lapsed: Float64Array;
  readonly #shipped: Float64Array;
  readonly #owed: Float64Array;
  readonly #refunds: Float64Array;

  constructor(values: PreOrderValues, plan: Plan, units: number) {
    const { terms, landing, lastDay } = plan;
    const byDay = (of: (day: number) => number) =>
      Float64Array.from({ length: lastDay + 1 }, (_, day) => of(day));
    this.#values = values;
    this.#plan = plan;
    this.#units = units;
    this.#landing = new DiscreteTable(0, landing);
    this.waiting = new Float64Array(lastDay + 1);
    this.cash = new Float64Array(lastDay + 1);
    this.#shipped = new Float64Array(lastDay + 1);
    this.#owed = new Float64Array(lastDay + 1);
    this.#refunds = new Float64Array(lastDay + 1);
    this.#expected = byDay((day) => preOrdersBetween(day, day + 1, terms));
    this.#stay = byDay((day) => stillWaiting(day, day + 1, terms));
    this.#newStay = byDay((day) =>
      this.#expected[day]! > 0
        ? Math.min(1, preOrdersWaiting(day, day + 1, day + 1, terms) / this.#expected[day]!)
        : 1,
    );
    this.#lapsed = byDay((day) => (day < landing.length ? lapsedShare(plan, day) : 0));
  }

  play(seed: number, trial: number): void {
    const { lastDay, paidNow, withdrawDays, returnedShare } = this.#plan;
    const random = this.#random;
    const { price } = this.#values;
    seedStream(random, seed, trial, streams.landing);
    const lands = this.#landing.draw(random.uniform());
    const factor = this.#factor(seed, trial);
    let fresh = 0;
    let earlier = this.#inHand(factor, seed, trial);
    const owedBefore = price * paidNow * earlier;
    let cash = this.#values.openingCash;
    let toReturn = 0;
    seedStream(random, seed, trial, streams.days);
    this.taken = this.left = this.cancelled = this.refunds = this.short = this.lowDay = 0;
    this.low = cash;
    this.#shipped.fill(0);
    for (let day = 0; day <= lastDay; day++) {
      let books = none;
      if (day < lands) {
        // As many numbers a day whatever happens, so that other values meet the same luck.
        const taken = poissonQuantile(random.uniform(), factor * this.#expected[day]!);
        const going = 1 - this.#stay[day]!;
        const goneFresh = binomialQuantile(random.uniform(), fresh, going);
        const goneEarlier = binomialQuantile(random.uniform(), earlier, going);
        const goneNew = binomialQuantile(random.uniform(), taken, 1 - this.#newStay[day]!);
        const cancelled = goneFresh + goneEarlier + goneNew;
        fresh += taken - goneFresh - goneNew;
        earlier -= goneEarlier;
        const isBefore = day < this.#plan.terms.promise;
        books = {
          ...none,
          taken,
          cancelledBefore: isBefore ? cancelled : 0,
          cancelledAfter: isBefore ? 0 : cancelled,
        };
        this.taken += taken;
        this.cancelled += cancelled;
      } else if (day === lands) {
        books = this.#land(day, fresh, earlier);
        this.left = fresh + earlier;
        [fresh, earlier] = [0, 0];
        this.short = books.short;
        this.#shipped[day] = books.shipped;
      }
      const settled = day >= withdrawDays ? this.#shipped[day - withdrawDays]! : 0;
      toReturn += books.shipped - settled;
      const lines = cashOf(this.#values, this.#plan, day, this.#units, books, returnedShare * settled);
      cash += netCash(lines);
      this.refunds -= lines.refunds;
      if (cash < this.low) [this.low, this.lowDay] = [cash, day];
      this.#refunds[day] = -lines.refunds;
      this.#owed[day] = price * (paidNow * (fresh + earlier) + toReturn);
      this.waiting[day] = fresh + earlier;
      this.cash[day] = cash;
    }
    this.end = cash;
    ({ mostOwed: this.mostOwed, keepBack: this.keepBack } = owedAndKept(
      owedBefore,
      this.#owed,
      this.#refunds,
    ));
  }

  /** Orders in hand: those counted, or as many as such a future would have had. */
  #inHand(factor: number, seed: number, trial: number): number {
    const { inHand, isForecast, scale } = this.#plan;
    if (!isForecast) return inHand;
    seedStream(this.#random, seed, trial, streams.inHand);
    return poissonQuantile(this.#random.uniform(), (factor / scale) * inHand);
  }

  #factor(seed: number, trial: number): number {
    const { scale, scaleSpread } = this.#plan;
    if (scaleSpread === 0) return scale;
    seedStream(this.#random, seed, trial, streams.factor);
    const shape = 1 / (scaleSpread * scaleSpread);
    return sampleGamma(this.#random, shape, scale / shape);
  }

  /** All ship on the day the stock lands, as far as the units go; cards held too long are charged anew. */
  #land(day: number, fresh: number, earlier: number): DayBooks {
    const { declinedShare } = this.#values;
    const random = this.#random;
    const held = this.#plan.holdDays < Infinity;
    // Which day a waiting order is from is independent of the others' days: Poisson orders, thinned alike.
    const declinedFresh = binomialQuantile(random.uniform(), fresh, this.#lapsed[day]! * declinedShare);
    const chance = held && inHandLapsed(this.#plan, day) ? declinedShare : 0;
    const declined = declinedFresh + binomialQuantile(random.uniform(), earlier, chance);
    const wanted = fresh + earlier - declined;
    const shipped = Math.min(wanted, this.#units);
    return { ...none, declined, short: wanted - shipped, shipped };
  }
}

const none: DayBooks = { taken: 0, cancelledBefore: 0, cancelledAfter: 0, declined: 0, short: 0, shipped: 0 };
