import type { Product, Supplier } from '../fields/stored';
import { BestFirst, type Ranked } from './best-first';
import { leastOf, type PurchaseStep } from './purchase-steps';
import type { TriageRow } from './triage-row';

/** A product on an order that is being made up. */
export interface OpenLine {
  readonly product: Product;
  readonly row: TriageRow;
  /** Units up to its level; 0 where it is not due. */
  readonly wanted: number;
  /** Margin that so many units save. */
  readonly saved: (units: number) => number;
  bought: number;
  saves: number;
}

export interface OpenOrder {
  readonly supplier: Supplier | null;
  readonly id: string | null;
  readonly currency: string;
  readonly lines: OpenLine[];
  /** Its minimum cannot be reached with the money there is. */
  isDropped: boolean;
}

export function take(line: OpenLine, { units, saves }: Pick<PurchaseStep, 'units' | 'saves'>): void {
  line.bought += units;
  line.saves += saves;
}

export const unitsOf = ({ lines }: OpenOrder): number => lines.reduce((sum, { bought }) => sum + bought, 0);
export const costOf = ({ lines }: OpenOrder): number =>
  lines.reduce((sum, { bought, row }) => sum + bought * (row.unitCost ?? 0), 0);

/** Money that an order lacks of its supplier's minimum; none where nothing is ordered, or something without a known cost. */
export function lackingValue(order: OpenOrder): number {
  const { supplier, lines } = order;
  if (unitsOf(order) === 0 || supplier === null) return 0;
  if (lines.some(({ bought, row }) => bought > 0 && row.unitCost === null)) return 0;
  return Math.max(0, (supplier.minimumValue ?? 0) - costOf(order));
}

/** A minimum is filled in so many steps at most, one more a line: a day of cover each, or more where days are cheap. */
const mostFills = 2_500;
/** Parts of a minimum that are taken as nothing, against rounding. */
const negligible = 1e-9;

interface Candidate extends Ranked {
  readonly line: OpenLine;
  readonly units: number;
}

/**
 * Adds days of cover until the supplier's minimum value is reached: those that save most for their money first; where
 * nothing is saved, those of what lasts the fewest days.
 *
 * @param money - the most it may cost
 * @returns whether the minimum is reached; where not, what was added stays for the caller to take back
 */
export function fillUp(order: OpenOrder, money: number): boolean {
  const atFirst = lackingValue(order);
  if (atFirst === 0) return true;
  if (atFirst > money) return false;
  const heap = new BestFirst<Candidate>();
  const least = atFirst / mostFills;
  const offer = (line: OpenLine) => {
    const found = nextFill(line, least);
    if (found !== null) heap.add(found);
  };
  order.lines.forEach(offer);
  let lacking = atFirst;
  let left = money;
  while (lacking > negligible * atFirst) {
    const best = heap.take();
    if (best === null) return false;
    const { line } = best;
    const { row, bought } = line;
    const { casePack } = row;
    const unitCost = row.unitCost!;
    const atLeast = bought === 0 ? leastOf(row) : casePack;
    const enough = Math.ceil(lacking / unitCost / casePack) * casePack;
    const paid = Math.floor((left * (1 + negligible)) / unitCost / casePack) * casePack;
    const units = Math.min(Math.max(atLeast, Math.min(best.units, enough)), paid);
    // What cannot be paid now cannot be paid later.
    if (units < atLeast) continue;
    take(line, { units, saves: line.saved(bought + units) - line.saved(bought) });
    lacking -= units * unitCost;
    left -= units * unitCost;
    offer(line);
  }
  return true;
}

/** The next day of cover of a line and what it is worth; null where it brings the minimum no nearer. */
function nextFill(line: OpenLine, leastCost: number): Candidate | null {
  const { row, bought, saved } = line;
  const { casePack, unitCost, dailyDemand } = row;
  if (!dailyDemand || unitCost === null || unitCost === 0) return null;
  const cases = Math.max(1, Math.ceil(dailyDemand / casePack), Math.ceil(leastCost / unitCost / casePack));
  const units = bought === 0 ? Math.max(cases * casePack, leastOf(row)) : cases * casePack;
  const worth = (saved(bought + units) - saved(bought)) / (units * unitCost);
  const days = ((row.onHand ?? 0) + (row.inbound ?? 0) + bought) / dailyDemand;
  // Beyond so many places differences are rounding alone.
  return { line, units, worth: Math.round(worth * 1e9) / 1e9, days };
}
