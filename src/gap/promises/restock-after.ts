import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { landedBy, restockLaw, restockQuantile, type RestockLaw } from './restock-law';

/** Of the restock dates, less than this is no chance to speak of: rounding leaves as much. */
const nothingLeft = 1e-6;

/**
 * First day by which a share of the restock dates still possible has come, given that the stock has not landed by a day.
 *
 * Q with P(landed by Q | not landed by d) ≥ share: F(Q) ≥ F(d) + share (1 − F(d)).
 *
 * @param day - last day known to have passed without the stock
 * @param share - above 0 to 1
 * @returns null when nothing is left to come after that day
 */
export function quantileAfter(law: RestockLaw, day: number, share: number): number | null {
  const before = landedBy(law, day);
  if (1 - before < nothingLeft) return null;
  return Math.max(day + 1, restockQuantile(law, before + share * (1 - before)));
}

/**
 * The same for the stock that ends this gap: of the shipments to where orders are filled from, the first that may come after the
 * stock has run out.
 *
 * @param firstDayOut - day stock runs out
 * @returns null when none is under way that could still come
 */
export function restockAfter(
  values: GapValues,
  firstDayOut: number,
  day: number,
  share: number,
): number | null {
  const parameters = engineParameters(values);
  const after = parameters.shipments.filter(
    ({ p90, receiving }) => Math.ceil(p90 + (receiving?.p90 ?? 0)) > firstDayOut,
  );
  const law = restockLaw({ ...parameters, shipments: after });
  return law === null ? null : quantileAfter(law, day, share);
}
