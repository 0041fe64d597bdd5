import type { ListOutcome } from '../../catalogue/list-simulation';
import {
  revisionOf,
  type CatalogueEntry,
  type SimulatedFigures,
  type SimulatedRows,
} from './catalogue-entry';

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What each product was played with, noted when a run begins. */
export const revisionsOf = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, string> =>
  new Map(entries.map(({ product, supplier }) => [product.id, revisionOf(product, supplier)]));

/** The figures of a run as far as it goes. */
export function simulatedRows(
  { products, isDone, ordered, trials, horizonDays }: ListOutcome,
  revisions: ReadonlyMap<string, string>,
): SimulatedRows {
  const rows = new Map<string, SimulatedFigures>();
  products.forEach((id, at) => {
    // One that could not be played stays with the formulas.
    if (isDone[at] !== 1 || Number.isNaN(ordered.today.gapChance[at]!)) return;
    const [now, later] = [ordered.today.money[at]!, ordered.later.money[at]!];
    rows.set(id, {
      gapChance: known(ordered.today.gapChance[at]!),
      moneyAtRisk: known(now),
      costOfWaiting: known(Math.max(0, later - now)),
    });
  });
  return { rows, revisions, trials, horizonDays };
}
