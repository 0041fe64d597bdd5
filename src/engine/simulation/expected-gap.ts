import { daysToRegain, effectiveDaysOut, tailInDaysOfSales } from '../backorders/velocity';
import { Arrivals } from './arrivals';
import { dateBranches, type DateDetail } from './expected-dates';
import { ExpectedMean } from './expected-mean';
import { ExpectedRun } from './expected-run';
import type { GapParameters } from './gap-parameters';
import type { Fate, MoneyStep, PathName } from './gap-summary';

/** What a gap comes to if the dates fall one way. */
export interface ExpectedBranch {
  readonly chance: number;
  /** Landing day by shipment; horizonDays when it does not land within the horizon. */
  readonly landingDays: readonly number[];
  readonly daysOut: number;
  readonly captured: number;
  readonly kept: number;
  readonly shippedLate: number;
  readonly profit: number;
}

/** The steps of the calculation at the median landing dates, for a reader to follow. */
export interface ExpectedWorking {
  readonly landingDays: readonly number[];
  readonly firstDayOut: number | null;
  readonly restockDay: number | null;
  /** Days without stock in the first gap; a part of a day counts as a part. */
  readonly gapDays: number;
  /** δ, dip of the velocity index on the restock day. */
  readonly dip: number;
  /** Closed days that would have made this dip; the horizon where none would, below the floor. */
  readonly effectiveDaysOut: number;
  /** T95, days to regain 95 % of the dip. */
  readonly recoveryDays: number;
  /** Sales lost to the slow return, in days of normal sales. */
  readonly tailInDaysOfSales: number;
  readonly captured: number;
  readonly cancelled: number;
  readonly kept: number;
}

/** A gap in expected numbers. */
export interface ExpectedGap {
  /** Expected value by day. */
  readonly paths: Readonly<Record<PathName, Float64Array>>;
  /** Expected units by fate; they add up to `demanded`. */
  readonly fates: Readonly<Record<Fate, number>>;
  readonly demanded: number;
  /** Orders taken that had to wait, those waiting as day 0 began among them; kept = filled after waiting, on time or late. */
  readonly captured: number;
  readonly kept: number;
  /** Shipped late ÷ kept, a ratio of means; 0 when none is kept. */
  readonly lateShare: number;
  readonly daysOutFirst: number;
  readonly daysOutAll: number;
  readonly gapChance: number;
  /** Means over the dates that have one, or null. */
  readonly firstDayOut: number | null;
  readonly restockDay: number | null;
  /** Days from restock until 95 % of the dip is regained; to the end of the horizon when it ends before. */
  readonly recoveryDays: number | null;
  readonly recoveredDay: number | null;
  readonly profit: number;
  readonly profitWithoutGap: number;
  readonly costOfGap: number;
  /** From the profit without a gap to this one, signed as they change it. */
  readonly money: Readonly<Record<MoneyStep, number>>;
  readonly toppedUp: number;
  /** Units on hand at the start and end, landed and shipped: start + received + toppedUp = shipped + end. */
  readonly units: {
    readonly start: number;
    readonly received: number;
    readonly shipped: number;
    readonly end: number;
  };
  readonly branches: readonly ExpectedBranch[];
  readonly working: ExpectedWorking;
}

/**
 * A restock gap in expected, real-valued numbers, averaged over the landing dates.
 *
 * Each way the dates may fall is run once with mean demand; the results are weighted by their chances. Exact for a steady
 * demand; biased where the luck of demand decides whether there is a gap at all, which takes the simulation.
 * Quick enough to run at each keystroke.
 *
 * @param detail - how finely the dates are told apart; in full unless told
 * @throws RangeError when a shipment's three points make no distribution, or its date is long past
 */
export function expectedGap(parameters: GapParameters, detail?: DateDetail): ExpectedGap {
  const { horizonDays, shipments } = parameters;
  const arrivals = new Arrivals(parameters);
  const run = new ExpectedRun(parameters, arrivals);
  const branches = dateBranches(shipments, arrivals.laws, horizonDays, detail);
  const mean = new ExpectedMean(horizonDays);
  const outcomes = branches.map(({ chance, landingDays }): ExpectedBranch => {
    run.run(landingDays);
    mean.add(run, chance);
    const { books, captured, timeline } = run;
    const { shippedLate } = books.fates;
    return {
      chance,
      landingDays,
      daysOut: timeline.daysOutAll,
      captured,
      kept: kept(books.fates),
      shippedLate,
      profit: books.profit,
    };
  });
  const { demanded, captured, toppedUp, received, shipped, profit, profitWithoutGap } = mean;
  const keptUnits = kept(mean.fates);
  return {
    paths: mean.paths,
    fates: mean.fates,
    demanded,
    captured,
    kept: keptUnits,
    lateShare: keptUnits > 0 ? mean.fates.shippedLate / keptUnits : 0,
    daysOutFirst: mean.daysOutFirst,
    daysOutAll: mean.daysOutAll,
    gapChance: mean.firstDayOut.chance,
    firstDayOut: mean.firstDayOut.value,
    restockDay: mean.restockDay.value,
    recoveryDays: mean.recoveryDays.value,
    recoveredDay: mean.recoveredDay.value,
    profit,
    profitWithoutGap,
    costOfGap: profitWithoutGap - profit,
    money: mean.money,
    toppedUp,
    units: { start: parameters.onHand.reduce((a, b) => a + b), received, shipped, end: mean.onHandAtEnd },
    branches: outcomes,
    working: working(parameters, arrivals, run),
  };
}

/**
 * Chance, over the landing dates, that the late share of a gap's backorders reaches a limit.
 *
 * Late ÷ kept at each date, since one late shipment makes all its orders late together.
 *
 * @param limit - share, such as 0.04
 */
export function chanceOfLateShare(gap: ExpectedGap, limit: number): number {
  return gap.branches.reduce(
    (sum, { chance, kept, shippedLate }) => sum + (kept > 0 && shippedLate >= limit * kept ? chance : 0),
    0,
  );
}

function kept(units: Readonly<Record<Fate, number>>): number {
  return units.shippedOnTime + units.shippedLate;
}

function working(parameters: GapParameters, arrivals: Arrivals, run: ExpectedRun): ExpectedWorking {
  const { horizonDays, velocity } = parameters;
  const landingDays = arrivals.laws.map((law) => Math.min(medianDay(law), horizonDays));
  run.run(landingDays);
  const { firstDayOut, restockDay, daysOutFirst, dipAtRestock } = run.timeline;
  const { fates } = run.books;
  return {
    landingDays,
    firstDayOut,
    restockDay,
    gapDays: daysOutFirst,
    dip: dipAtRestock,
    effectiveDaysOut: Math.min(horizonDays, effectiveDaysOut(dipAtRestock, velocity)),
    recoveryDays: dipAtRestock > 0 ? daysToRegain(dipAtRestock, velocity) : 0,
    tailInDaysOfSales: tailInDaysOfSales(dipAtRestock, velocity),
    captured: run.captured,
    cancelled: fates.cancelledByBuyer + fates.cancelledBySeller,
    kept: kept(fates),
  };
}

function medianDay(law: ArrayLike<number>): number {
  let reached = 0;
  for (let day = 0; day < law.length; day++) {
    reached += law[day];
    if (reached >= 0.5 - 1e-12) return day;
  }
  return law.length;
}
