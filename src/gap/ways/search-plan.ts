import type { Lever } from '../../engine/optimisation/lever';
import { positionOf, stepsOf, valueAt } from '../../engine/optimisation/lever';
import type { Futures } from './measured-ways';

/** Most trial-days of the comparison in the end, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 4_000_000;
const curvePoints = 9;
/** Steps from which a lever's curve is drawn closer at its low end. */
const wideRange = 100;

/** How many futures each stage of a search plays, how many ways it may try, and how far along all of it is. */
export interface SearchPlan {
  readonly coarse: Futures;
  readonly fine: Futures;
  readonly final: Futures;
  readonly coarseBudget: number;
  readonly fineBudget: number;
  /** All there is to do at the most, in trials. */
  readonly work: number;
  /** Of it, what is behind when a stage (0 coarse, 1 fine, 2 curves, by lever) has come so far. */
  readonly workBefore: (stage: number, done: number) => number;
  /** Values of a lever that its curve is drawn through. */
  readonly curveValues: (lever: Lever & { readonly present: number }, proposed: number) => readonly number[];
}

export function searchPlan(trials: number, horizonDays: number, levers: number): SearchPlan {
  const last = Math.min(trials, Math.max(300, Math.floor(mostTrialDays / horizonDays)));
  const fine = Math.max(60, Math.ceil(last / 10));
  const coarse = Math.max(30, Math.ceil(last / 40));
  const coarseBudget = levers === 0 ? 1 : 3 ** levers + 70 * levers;
  const fineBudget = 10 + 20 * levers;
  const stages = [coarse * coarseBudget, fine * fineBudget, fine * (curvePoints + 4) * levers + 2 * last];
  const unit = [coarse, fine, fine * (curvePoints + 4)];
  const before = [0, stages[0]!, stages[0]! + stages[1]!];
  return {
    final: { from: 0, to: last },
    // The coarse futures are the first of the fine ones; neither is among those that count in the end.
    fine: { from: last, to: last + fine },
    coarse: { from: last, to: last + coarse },
    coarseBudget,
    fineBudget,
    work: stages.reduce((sum, stage) => sum + stage, 0),
    workBefore: (stage, done) => before[stage]! + Math.min(stages[stage]!, done * unit[stage]!),
    curveValues: (lever, proposed) => {
      const steps = stepsOf(lever);
      const at = positionOf(lever, proposed);
      const positions = new Set([
        ...Array.from({ length: curvePoints }, (_, index) => {
          const share = index / (curvePoints - 1);
          // Of many units the first matter most.
          return Math.round(steps * (steps > wideRange ? share ** 2 : share));
        }),
        positionOf(lever, lever.present),
        Math.max(0, at - 1),
        at,
        Math.min(steps, at + 1),
      ]);
      return [...positions].sort((a, b) => a - b).map((position) => valueAt(lever, position));
    },
  };
}
