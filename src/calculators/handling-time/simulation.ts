import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { TrialTable } from '../../engine/simulation/trial-table';
import { meanOf } from '../../engine/statistics/mean';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import { horizonOf } from '../../gap/engine-parameters';
import { promiseInUse, type PromiseKind, type Promised } from '../../gap/promises/promise-kind';
import { canFillBackorders, isHeldToLimits, takingBackorders } from '../../gap/promises/taking-backorders';
import {
  playedTrials,
  promiseFigures,
  promisedParameters,
  tryPromise,
  type TriedPromise,
} from '../../gap/promises/tried-promise';
import { partedSimulation, type PartSize } from '../../jobs/parted';
import type { HandlingValues } from './inputs';
import { handlingResult } from './model';
import type { GapInUse, HandlingOutcome, Offer, SafeCap } from './outcome';
import { errorOf, safeFrom } from './picks';
import { datesTried, effortFor, percentilesTried, waitsTried, type Effort } from './tries';

type Part = 'reference' | PromiseKind | 'cap';

interface Reference {
  readonly kind: 'reference';
  readonly gap: GapInUse;
  readonly inUse: TriedPromise;
  /** Mean profit of staying closed. */
  readonly closedProfit: number;
}
interface Tried {
  readonly kind: 'tried';
  readonly rows: readonly TriedPromise[];
}
interface Capped {
  readonly kind: 'cap';
  readonly cap: SafeCap | null;
}
type Done = Reference | Tried | Capped;

/** Promises besides the waits, about: they share the effort. */
const otherPromises = 25;

/** What one part needs of the values: the gap with orders taken, its days and how much is played. */
class Tries {
  readonly values: HandlingValues;
  readonly horizonDays: number;
  readonly clearingDays: number;
  readonly effort: Effort;
  readonly seed: number;

  constructor(values: HandlingValues, size: PartSize) {
    this.values = takingBackorders(values);
    this.horizonDays = horizonOf(values);
    this.clearingDays = handlingResult(values).clearingDays;
    this.seed = size.seed;
    const waits = waitsTried(values, this.horizonDays).length;
    this.effort = effortFor(size, this.horizonDays, size.isPreview ? waits : waits + otherPromises);
  }

  parameters(promised: Promised): GapParameters {
    return promisedParameters(this.values, promised, this.clearingDays);
  }

  row(promised: Promised, trials: number): TriedPromise {
    const { values, seed, clearingDays } = this;
    return tryPromise(values, promised, { trials, seed, clearingDays });
  }

  promises(kind: PromiseKind): Promised[] {
    const { values, horizonDays, clearingDays } = this;
    const tried = {
      'fixed-wait': () => waitsTried(values, horizonDays),
      'fixed-date': () => datesTried(values, this.parameters(promiseInUse(values)), clearingDays),
      shrinking: () => percentilesTried(values),
    }[kind]();
    return tried.map((promise) => ({ kind, promise }));
  }
}

function runReference(tries: Tries): Reference {
  const { values, effort, seed } = tries;
  const run = { trials: effort.many, seed };
  const inUse = promiseInUse(values);
  const parameters = tries.parameters(inUse);
  const table = playedTrials(parameters, run);
  return {
    kind: 'reference',
    gap: gapOf(table),
    inUse: { ...inUse, ...promiseFigures(table, values.lateLimit, isHeldToLimits(values)) },
    closedProfit: meanOf(playedTrials(closedOffers(parameters), run).column('profit')),
  };
}

/** A shop that closes is still a shop: its customers meet an offer that nobody can take. */
function closedOffers(parameters: GapParameters): GapParameters {
  return {
    ...parameters,
    channels: parameters.channels.map((channel) => ({ ...channel, offer: { kind: 'closed' } })),
  };
}

function gapOf(table: TrialTable): GapInUse {
  const days = (name: 'firstDayOut' | 'restockDay') => table.column(name).filter((day) => !Number.isNaN(day));
  const out = days('firstDayOut');
  const back = days('restockDay');
  const [outEarly, outMiddle] = out.length === 0 ? [0, 0] : selectQuantiles(out, [0.1, 0.5]);
  const [backMiddle, backLate] = back.length === 0 ? [0, 0] : selectQuantiles(back, [0.5, 0.9]);
  const [keptMany] = selectQuantiles(table.column('kept').slice(), [0.9]);
  return {
    gapChance: out.length / table.trials,
    firstDayOut: out.length === 0 ? null : { p10: outEarly!, p50: outMiddle! },
    restockDay: back.length === 0 ? null : { p50: backMiddle!, p90: backLate! },
    captured: { mean: meanOf(table.column('captured')) },
    kept: { p90: keptMany! },
  };
}

/** A first round over all promises of a kind, then a closer look at those that will be spoken of. */
function runKind(tries: Tries, kind: PromiseKind): Tried {
  const { few, many } = tries.effort;
  const first = tries.promises(kind).map((promised) => tries.row(promised, few));
  if (many === few || first.length === 0) return { kind: 'tried', rows: first };
  const { tolerance } = tries.values;
  const closer = new Map<number, TriedPromise>();
  for (const at of toLookAt(first, tolerance)) closer.set(at, tries.row(first[at]!, many));
  const rows = first.map((row, at) => closer.get(at) ?? atLevelOf(row, at, first, closer));
  return { kind: 'tried', rows: withDaysBetween(tries, rows) };
}

/** Few trials tell the differences of promises well and their level less so: the level is that of the nearest closer look. */
function atLevelOf(
  row: TriedPromise,
  at: number,
  first: readonly TriedPromise[],
  closer: ReadonlyMap<number, TriedPromise>,
): TriedPromise {
  const [nearest, looked] = [...closer].reduce((best, next) =>
    Math.abs(next[0] - at) < Math.abs(best[0] - at) ? next : best,
  );
  return { ...row, profit: row.profit + looked.profit - first[nearest]!.profit };
}

/** Places of the promises around the first safe one, so far as luck may have moved it, and of those that earn most. */
function toLookAt(rows: readonly TriedPromise[], tolerance: number): ReadonlySet<number> {
  const closer = new Set<number>();
  const near = (at: number) => at >= 0 && at < rows.length && closer.add(at);
  const isClearly = (at: number, side: 1 | -1) => {
    const { breachChance, trials } = rows[at]!;
    return side * (breachChance - tolerance) > 2 * errorOf(breachChance, trials);
  };
  const safe = safeFrom(rows, tolerance);
  for (let at = safe; at >= 0 && at >= safe - 3; at--) {
    near(at);
    if (at < safe && isClearly(at, 1)) break;
  }
  for (let at = safe + 1; at < rows.length && at <= safe + 2 && !isClearly(at, -1); at++) near(at);
  const best = rows.reduce((most, { profit }, at) => (profit > rows[most]!.profit ? at : most), 0);
  for (const at of [best - 1, best, best + 1]) near(at);
  return closer;
}

/** Dates are tried some days apart: those just before the first safe one are tried as well. */
function withDaysBetween(tries: Tries, rows: readonly TriedPromise[]): readonly TriedPromise[] {
  const safe = safeFrom(rows, tries.values.tolerance);
  const [before, first] = [rows[safe - 1], rows[safe]];
  if (first?.kind !== 'fixed-date' || before === undefined) return rows;
  const between = Array.from({ length: first.promise - before.promise - 1 }, (_, at) =>
    tries.row({ kind: 'fixed-date', promise: before.promise + 1 + at }, tries.effort.many),
  );
  return [...rows.slice(0, safe), ...between, ...rows.slice(safe)];
}

const halvings = 7;

/** Where even the longest wait allowed is not safe: how many may wait at once so that it is. */
function runCap(tries: Tries): Capped {
  const { values, effort } = tries;
  const { tolerance, promiseLimit, longestTried } = values;
  const promised: Promised = { kind: 'fixed-wait', promise: Math.min(promiseLimit, longestTried) };
  const whole = tries.row(promised, effort.few);
  if (whole.breachChance <= tolerance) return { kind: 'cap', cap: null };
  const runWith = (queueCap: number) => {
    const { seed, clearingDays } = tries;
    return tryPromise({ ...values, queueCap }, promised, { trials: effort.few, seed, clearingDays })
      .breachChance;
  };
  let safe = 0;
  let breachChance = 0;
  let broken = Math.min(values.queueCap ?? Infinity, Math.ceil(2 * whole.captured) + 1);
  for (let round = 0; round < halvings && broken - safe > 1; round++) {
    const middle = Math.floor((safe + broken) / 2);
    const chance = runWith(middle);
    if (chance <= tolerance) [safe, breachChance] = [middle, chance];
    else broken = middle;
  }
  return { kind: 'cap', cap: safe === 0 ? null : { promised, cap: safe, breachChance } };
}

function combine(values: HandlingValues, done: readonly (Done | null)[]): HandlingOutcome {
  const reference = done.find((part) => part?.kind === 'reference');
  if (reference === undefined) throw new Error('The promises were not held against staying closed.');
  const { gap, inUse, closedProfit } = reference;
  const firstOut = Math.max(0, Math.floor(gap.firstDayOut?.p50 ?? 0));
  const offer = (row: TriedPromise): Offer => ({
    ...row,
    gain: row.profit - closedProfit,
    isAllowed: isAllowed(row, values, firstOut),
  });
  const offers = (kind: PromiseKind): Offer[] | null => {
    const at = order.indexOf(kind);
    const part = done[at];
    return part?.kind === 'tried' ? part.rows.map(offer) : null;
  };
  return {
    gap,
    inUse: offer(inUse),
    waits: offers('fixed-wait') ?? [],
    dates: offers('fixed-date'),
    shrinking: offers('shrinking'),
    cap: done.find((part) => part?.kind === 'cap')?.cap ?? null,
  };
}

/** A date must lie within the limit on the first day it is shown; a shrinking promise keeps to it by itself. */
function isAllowed({ kind, promise }: Promised, { promiseLimit }: HandlingValues, firstOut: number): boolean {
  if (kind === 'shrinking') return true;
  return (kind === 'fixed-date' ? promise - firstOut : promise) <= promiseLimit;
}

/** Parts in the order they are wanted; the first look is content with the first two. */
const order: readonly Part[] = ['reference', 'fixed-wait', 'fixed-date', 'shrinking', 'cap'];

export const simulation = partedSimulation<HandlingValues, Part, Done, HandlingOutcome>({
  parts: (values, { isPreview }) =>
    canFillBackorders(takingBackorders(values))
      ? order.slice(0, isPreview ? 2 : order.length)
      : order.slice(0, 1),
  runPart: (values, part, size) => {
    const tries = new Tries(values, size);
    if (part === 'reference') return runReference(tries);
    return part === 'cap' ? runCap(tries) : runKind(tries, part);
  },
  combine,
  isEnough: (_values, done) => done[0] !== null && (done.length === 1 || done[1] !== null),
});
