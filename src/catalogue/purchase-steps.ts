import { fittingLaw } from '../engine/replenishment/law-of-demand';
import { leastOrder } from '../engine/replenishment/order-terms';
import type { TriageRow } from './triage-row';

/** Units that are bought together, on top of those before them. */
export interface PurchaseStep {
  readonly units: number;
  /** Money; null where the landed cost is not known. */
  readonly cost: number | null;
  /** Contribution margin that it is expected to save; 0 where the margin is not known. */
  readonly saves: number;
}

/** Steps that an order is weighed in, at most; they never part a case. */
const mostSteps = 40;

/**
 * Margin saved by having so many units more than now, until what the order is to cover ends.
 *
 *   margin · (n(I) − n(I + q))    I = on hand and inbound, n = units short of the demand until then
 *
 * Each further unit saves no more than the one before it.
 */
export function marginSaved(row: TriageRow): (units: number) => number {
  const { need, unitMargin, onHand, inbound } = row;
  if (need === null || unitMargin === null || unitMargin <= 0 || need.mean === 0) return () => 0;
  const { law } = fittingLaw(need);
  const position = (onHand ?? 0) + (inbound ?? 0);
  const short = law.loss(position);
  return (units) => unitMargin * Math.max(0, short - law.loss(position + units));
}

/** An order of so many units in steps of whole cases: first the least that can be ordered. */
export function stepsOf(row: TriageRow, units: number): PurchaseStep[] {
  const { casePack, minimumOrder, unitCost } = row;
  const saved = marginSaved(row);
  const step = Math.max(1, Math.ceil(units / casePack / mostSteps)) * casePack;
  const steps: PurchaseStep[] = [];
  let bought = 0;
  while (bought < units) {
    const next =
      bought === 0
        ? Math.max(step, leastOrder({ casePack, minimumOrder, mostUnits: Infinity }))
        : Math.min(bought + step, units);
    const more = next - bought;
    steps.push({
      units: more,
      cost: unitCost === null ? null : more * unitCost,
      saves: saved(next) - saved(bought),
    });
    bought = next;
  }
  return steps;
}

/** A day of cover more, in whole cases; the least that can be ordered where nothing is bought yet. */
export function nextDay(row: TriageRow, bought: number): PurchaseStep {
  const { casePack, minimumOrder, unitCost, dailyDemand } = row;
  const day = Math.max(1, Math.ceil((dailyDemand ?? 0) / casePack)) * casePack;
  const units =
    bought === 0 ? Math.max(day, leastOrder({ casePack, minimumOrder, mostUnits: Infinity })) : day;
  const saved = marginSaved(row);
  return {
    units,
    cost: unitCost === null ? null : units * unitCost,
    saves: saved(bought + units) - saved(bought),
  };
}
