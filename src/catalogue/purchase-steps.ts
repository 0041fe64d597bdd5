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
 * Each further unit saves no more than the one before it. Made once a line, since its law of demand takes time,
 * and that not before it is asked for: most lines of a catalogue are not due.
 */
export function marginSaved(row: TriageRow): (units: number) => number {
  const { need, unitMargin, onHand, inbound } = row;
  if (need === null || unitMargin === null || unitMargin <= 0 || need.mean === 0) return () => 0;
  const position = (onHand ?? 0) + (inbound ?? 0);
  let known: { readonly loss: (units: number) => number; readonly short: number } | null = null;
  return (units) => {
    if (known === null) {
      const { law } = fittingLaw(need);
      known = { loss: (stock) => law.loss(stock), short: law.loss(position) };
    }
    return unitMargin * Math.max(0, known.short - known.loss(position + units));
  };
}

/** An order of so many units in steps of whole cases: first the least that can be ordered. */
export function stepsOf(row: TriageRow, units: number, saved = marginSaved(row)): PurchaseStep[] {
  const { casePack, unitCost } = row;
  const step = Math.max(1, Math.ceil(units / casePack / mostSteps)) * casePack;
  const steps: PurchaseStep[] = [];
  let bought = 0;
  while (bought < units) {
    const next = bought === 0 ? Math.max(step, leastOf(row)) : Math.min(bought + step, units);
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

/** The least of a product that can be ordered, in whole cases. */
export const leastOf = ({ casePack, minimumOrder }: TriageRow): number =>
  leastOrder({ casePack, minimumOrder });
