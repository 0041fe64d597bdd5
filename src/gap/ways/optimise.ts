import { climb, lineThrough, maximise } from '../../engine/optimisation/maximise';
import type { Objective, Visited } from '../../engine/optimisation/visited-points';
import { pairedDifference } from '../../engine/statistics/paired-difference';
import type { SimulationReport } from '../../jobs/job';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { MeasuredWays, mostLate, violationOf, type Futures } from './measured-ways';
import { changesAt, isPresent, leversOf, type WayLever } from './optimise-levers';
import type { CurvePoint, Measured, Optimised, OptimiseValues, Verdict } from './optimise-outcome';
import { searchPlan } from './search-plan';

/** A lever whose move brings less than this share of the gain is left where it was. */
const notWorthMoving = 0.005;
const mostAttempts = 6;
const mostRounds = 2;
const previewEvery = 12;

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
  const ways = new MeasuredWays(values, report.seed, parametersOf);
  const { levers, leftOut } = leversOf(values);
  const plan = searchPlan(report.trials, ways.horizonDays, levers.length);
  const { tolerance } = values;
  let tried = 0;

  const known = new Map<string, Measured>();
  const measuredAt = (point: readonly number[], futures: Futures): Measured => {
    const key = `${futures.to}:${point.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { measured } = ways.measure(changesAt(levers, point), futures);
    tried++;
    known.set(key, measured);
    return measured;
  };
  const objectiveOf =
    (futures: Futures, slack: number): Objective =>
    (point) => {
      const measured = measuredAt(point, futures);
      return { value: measured.profit, violation: violationOf(measured, tolerance, slack) };
    };
  const curvePoint = (lever: WayLever, at: number, measured: Measured, shift = 0): CurvePoint => ({
    ...measured,
    at: isPresent(lever, at) ? lever.present : at,
    profit: measured.profit + shift,
    isAllowed: violationOf(measured, tolerance) === 0,
  });
  const allowed = (measured: Measured) => ({
    ...measured,
    isAllowed: violationOf(measured, tolerance) === 0,
  });

  const presentPoint = levers.map(({ present }) => present);
  const common = { leftOut, horizonDays: ways.horizonDays };

  const soFar = (best: Visited, visited: readonly Visited[], futures: Futures): Optimised => {
    const present = measuredAt(presentPoint, futures);
    const proposed = measuredAt(best.point, futures);
    const trials = futures.to - futures.from;
    return {
      ...common,
      isDone: false,
      verdict: 'kept',
      levers: levers.map((lever, index) => ({
        name: lever.name,
        low: lever.low,
        high: lever.high,
        present: lever.present,
        proposed: isPresent(lever, best.point[index]!) ? lever.present : best.point[index]!,
        curve: lineThrough(visited, best.point, index).map(({ point }) =>
          curvePoint(lever, point[index]!, measuredAt(point, futures)),
        ),
      })),
      changes: changesAt(levers, best.point),
      present: allowed(present),
      proposed,
      gain: { mean: proposed.profit - present.profit, standardError: 0 },
      trials,
      curveTrials: trials,
      tried,
    };
  };

  // A warming run or a first look: how things stand, and nothing searched.
  if (report.isPreview === true) {
    const start = { point: presentPoint, value: 0, violation: 0 };
    return soFar(start, [start], plan.coarse);
  }

  let furthest = 0;
  const progress = (stage: number, done: number): void => {
    furthest = Math.max(furthest, plan.workBefore(stage, done));
    report.onProgress(furthest, plan.work);
  };
  const hear =
    (futures: Futures, stage: number) =>
    (done: number, visited: { readonly best: Visited; readonly all: readonly Visited[] }): void => {
      progress(stage, done);
      if (done % previewEvery === 0) report.onPreview(soFar(visited.best, visited.all, futures));
    };

  const safestOf = (visited: readonly Visited[]): Visited | null =>
    visited
      .filter((one) => violationOf(measuredAt(one.point, plan.coarse), 0, mostLate / 2) === 0)
      .reduce<Visited | null>((best, one) => (best === null || one.value > best.value ? one : best), null);

  const rough = maximise(levers, objectiveOf(plan.coarse, 0), {
    start: presentPoint,
    budget: plan.coarseBudget,
    onVisit: hear(plan.coarse, 0),
  });

  const present = ways.measure({}, plan.final);
  let point = rough.best.point;
  let final = present;
  let slack = 0;
  let fromSafe = false;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const objective = objectiveOf(plan.fine, slack);
    let best: Visited;
    // Where a lever put back opens the way for another, there is more to climb.
    for (let rounds = 0; ; rounds++) {
      best = climb(levers, objective, {
        start: point,
        budget: plan.fineBudget,
        reach: levers.map(({ low, high, step }) => (high - low) / step / 64),
        onVisit: hear(plan.fine, 1),
      }).best;
      point = withoutIdleMoves(levers, best, presentPoint, objective);
      if (point === best.point || rounds === mostRounds) break;
    }
    final = ways.measure(changesAt(levers, point), plan.final);
    // What the search allowed may be just over the line in the futures that count: then it is to keep a distance.
    const excess = violationOf(final.measured, tolerance);
    if (excess === 0) break;
    if (best.violation > 0) {
      // The hill that few futures allowed is not allowed with more: over to the best of those that never broke a limit.
      const safe = safestOf(rough.visited);
      if (safe === null || fromSafe) break;
      fromSafe = true;
      point = safe.point;
      continue;
    }
    slack = Math.max(2 * slack, slack + 1.5 * excess + 1e-4);
  }

  const gain = pairedDifference(final.profits, present.profits);
  const verdict = verdictOf(
    gain,
    violationOf(present.measured, tolerance),
    violationOf(final.measured, tolerance),
  );
  if (verdict === 'kept') {
    point = presentPoint;
    final = present;
  }
  const shift = final.measured.profit - measuredAt(point, plan.fine).profit;
  return {
    ...common,
    isDone: true,
    verdict,
    levers: levers.map((lever, index) => {
      const at = point[index]!;
      const curve = plan.curveValues(lever, at).map((value) => {
        progress(2, index + 1);
        const there = point.map((own, other) => (other === index ? value : own));
        return curvePoint(lever, value, measuredAt(there, plan.fine), shift);
      });
      return {
        name: lever.name,
        low: lever.low,
        high: lever.high,
        present: lever.present,
        proposed: isPresent(lever, at) ? lever.present : at,
        curve,
      };
    }),
    changes: changesAt(levers, point),
    present: allowed(present.measured),
    proposed: final.measured,
    gain: verdict === 'kept' ? { mean: 0, standardError: 0 } : gain,
    trials: plan.final.to - plan.final.from,
    curveTrials: plan.fine.to - plan.fine.from,
    tried,
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
