import type { Formatter } from '../../fields/format';
import type { Curve, LevelOutcome } from './curve';

/** What the curve says of the seller's level. */
export type Verdict =
  /** Nothing is sold, or each unit sold loses money: running out costs nothing. */
  | 'nothing-sold'
  | 'no-margin'
  /** Any safety stock costs more than the gaps it prevents. */
  | 'none-pays'
  | 'raise'
  | 'lower'
  /** No other level is clearly cheaper. */
  | 'right';

/** A difference below this share of all cost is none. */
const negligible = 0.005;

/**
 * @param contribution - of a unit sold
 * @param error - standard error of what the best level saves, null where it is not known
 */
export function verdictOf(curve: Curve, contribution: number, error: number | null): Verdict {
  if (curve.unitsPerDay === 0) return 'nothing-sold';
  if (contribution <= 0) return 'no-margin';
  const { own, best, none, levels } = curve;
  if (best <= none && own >= none) return 'none-pays';
  const saving = savingOf(curve);
  if (saving <= Math.max(2 * (error ?? 0), negligible * levels[own]!.total)) return 'right';
  return best > own ? 'raise' : 'lower';
}

/** What the best level saves a year against the own one, >= 0. */
export const savingOf = ({ levels, own, best }: Curve): number => levels[own]!.total - levels[best]!.total;

/** Holding and ordering: what prevention costs. */
export const preventionCost = ({ holding, ordering }: LevelOutcome): number => holding + ordering;

/** Whether the curve still falls at its end, so that more than the highest level may pay. */
export const isOpenEnded = ({ levels, best, own }: Curve): boolean =>
  best === levels.length - 1 && best !== own;

/** Safety stock in days of sales. */
export const daysOf = (level: LevelOutcome, { unitsPerDay }: Curve): number =>
  unitsPerDay > 0 ? level.safetyStock / unitsPerDay : 0;

/** "7 days of safety stock", whatever side of none it is on. */
export function levelWords(level: LevelOutcome, curve: Curve, format: Formatter): string {
  const days = daysOf(level, curve);
  const said = format.days(Math.abs(days), Math.abs(days) < 100 ? 1 : 0);
  if (Math.abs(level.safetyStock) <= 0.5 || said === format.days(0)) return 'no safety stock';
  return days > 0 ? `${said} of safety stock` : `an order ${said} later than a normal lead time allows`;
}

/** "in 3 of 10 years"; where a gap is rarer, of 100. */
export function yearsWords(chance: number, format: Formatter): string {
  if (chance === 0) return 'in no simulated year';
  return `in ${format.frequency(chance, chance < 0.095 || chance > 0.905 ? 100 : 10)} years`;
}
