import { climb, maximise } from '../../engine/optimisation/maximise';
import type { Objective, Visited } from '../../engine/optimisation/visited-points';
import { pairedDifference } from '../../engine/statistics/paired-difference';
import type { SimulationReport } from '../../jobs/job';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { mostLate, violationOf, type Futures, type MeasuredWays } from './measured-ways';
import { changesAt, isPresent, type WayLever } from './optimise-levers';
import type { Optimised, OptimiseValues, Verdict } from './optimise-outcome';
import { TriedWays } from './tried-ways';

/** A lever whose move brings less than this share of the gain is left where it was. */
const notWorthMoving = 0.005;
const mostAttempts = 6;
const mostRounds = 2;
const previewEvery = 12;

type Heard = (done: number, visited: { readonly best: Visited; readonly all: readonly Visited[] }) => void;

/**
 * Looks for the promise, price, units flown and queue cap of the highest expected profit among ways that breach a limit no more
 * often than the seller accepts, beginning from the present numbers.
 *
 * All ways tried meet the same futures. Few are played while the whole range is searched, more near the best; the
 * comparison in the end is over futures the search has not seen, so that luck which the search may have picked is not counted
 * as gain. Days are those that the present numbers ask for; a ranking of ways that end later looks ahead further.
 *
 * @param parametersOf - how the engine reads the values; tests put a case of their own in its place
 */
export function optimise(
  values: OptimiseValues,
  report: SimulationReport<Optimised>,
  parametersOf: (values: GapValues) => ReturnType<typeof engineParameters> = engineParameters,
): Optimised {
  const tried = new TriedWays(values, report, parametersOf);
  const { plan, present } = tried;
  // A warming run or a first look: how things stand, and nothing searched.
  if (report.isPreview === true) {
    const start = { point: present, value: 0, violation: 0 };
    return tried.soFar(start, [start], plan.coarse);
  }

  let furthest = 0;
  const progress = (stage: number, done: number): void => {
    furthest = Math.max(furthest, plan.workBefore(stage, done));
    report.onProgress(furthest, plan.work);
  };
  const hear =
    (futures: Futures, stage: number): Heard =>
    (done, { best, all }) => {
      progress(stage, done);
      if (done % previewEvery === 0) report.onPreview(tried.soFar(best, all, futures));
    };

  const rough = maximise(tried.levers, tried.objective(plan.coarse, 0), {
    start: present,
    budget: plan.coarseBudget,
    onVisit: hear(plan.coarse, 0),
  });
  const found = allowedNear(tried, rough, hear(plan.fine, 1));
  return compared(tried, found, (lever) => progress(2, lever));
}

/** A point and what its way comes to in the futures that count. */
interface Found {
  readonly point: readonly number[];
  readonly final: ReturnType<MeasuredWays['measure']>;
}

/** Climbs from the best of the rough search until what is found keeps to the limits in the futures that count, too. */
function allowedNear(
  tried: TriedWays,
  rough: { readonly best: Visited; readonly visited: readonly Visited[] },
  onVisit: Heard,
): Found {
  const { plan, levers } = tried;
  let { point } = rough.best;
  let slack = 0;
  let fromSafe = false;
  for (let attempt = 1; ; attempt++) {
    const best = climbed(tried, point, slack, onVisit);
    point = best.point;
    const final = tried.ways.measure(changesAt(levers, point), plan.final);
    // What the search allowed may be just over the line in the futures that count: then it is to keep a distance.
    const excess = tried.violation(final.measured);
    if (excess === 0 || attempt === mostAttempts) return { point, final };
    if (best.violation > 0) {
      // The hill that few futures allowed is not allowed with more: over to the best of those that never broke a limit.
      const safe = safestOf(tried, rough.visited);
      if (safe === null || fromSafe) return { point, final };
      fromSafe = true;
      point = safe.point;
    } else slack = Math.max(2 * slack, slack + 1.5 * excess + 1e-4);
  }
}

/** The top of the hill near a point, idle moves put back, and how far what was climbed to breaks a limit. */
function climbed(tried: TriedWays, from: readonly number[], slack: number, onVisit: Heard) {
  const { plan, levers, present } = tried;
  const objective = tried.objective(plan.fine, slack);
  let point = from;
  // Where a lever put back opens the way for another, there is more to climb.
  for (let rounds = 0; ; rounds++) {
    const { best } = climb(levers, objective, {
      start: point,
      budget: plan.fineBudget,
      reach: levers.map(({ low, high, step }) => (high - low) / step / 64),
      onVisit,
    });
    point = withoutIdleMoves(levers, best, present, objective);
    if (point === best.point || rounds === mostRounds) return { point, violation: best.violation };
  }
}

/** The best of the ways that never broke a limit, with room to spare; null where there is none. */
function safestOf(tried: TriedWays, visited: readonly Visited[]): Visited | null {
  return visited
    .filter(({ point }) => violationOf(tried.measured(point, tried.plan.coarse), 0, mostLate / 2) === 0)
    .reduce<Visited | null>((best, one) => (best === null || one.value > best.value ? one : best), null);
}

/** What was found against the present way over the futures that count, with a curve for each lever. */
function compared(tried: TriedWays, found: Found, onCurve: (lever: number) => void): Optimised {
  const { plan, levers } = tried;
  const present = tried.ways.measure({}, plan.final);
  const gain = pairedDifference(found.final.profits, present.profits);
  const verdict = verdictOf(gain, tried.violation(present.measured), tried.violation(found.final.measured));
  const { point, final } = verdict === 'kept' ? { point: tried.present, final: present } : found;
  const shift = final.measured.profit - tried.measured(point, plan.fine).profit;
  const outcomes = levers.map((lever, index) => {
    const at = point[index]!;
    const curve = plan.curveValues(lever, at).map((value) => {
      onCurve(index + 1);
      const there = point.map((own, other) => (other === index ? value : own));
      return tried.curvePoint(lever, value, tried.measured(there, plan.fine), shift);
    });
    return tried.leverOutcome(lever, at, curve);
  });
  return {
    ...tried.common,
    isDone: true,
    verdict,
    levers: outcomes,
    changes: changesAt(levers, point),
    present: tried.allowed(present.measured),
    proposed: final.measured,
    gain: verdict === 'kept' ? { mean: 0, standardError: 0 } : gain,
    trials: plan.final.to - plan.final.from,
    curveTrials: plan.fine.to - plan.fine.from,
    tried: tried.count,
  };
}

/** The best point, with each lever put back that brings next to nothing: a seller should not change what need not be changed. */
function withoutIdleMoves(
  levers: readonly WayLever[],
  best: Visited,
  presentPoint: readonly number[],
  objective: Objective,
): readonly number[] {
  const worth = notWorthMoving * Math.abs(best.value - objective(presentPoint).value);
  let { point } = best;
  levers.forEach((lever, index) => {
    if (isPresent(lever, point[index]!)) return;
    const back = point.map((own, other) => (other === index ? lever.present : own));
    const { value, violation } = objective(back);
    if (violation <= best.violation && best.value - value <= worth) point = back;
  });
  return point;
}

function verdictOf(
  { mean, standardError }: Optimised['gain'],
  presentViolation: number,
  violation: number,
): Verdict {
  if (presentViolation === 0 && (violation > 0 || mean <= 2 * standardError)) return 'kept';
  if (violation > 0) return violation < presentViolation ? 'none-allowed' : 'kept';
  return presentViolation > 0 ? 'allowed' : 'better';
}
