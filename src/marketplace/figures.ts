import type { LowInventoryCard } from './low-inventory-fee';
import type { Rule } from './rule';

/** One number of a rule: the rule's own, or one line of its card. Inputs and the seller's own figures name it by `id`. */
export interface RuleFigure {
  readonly id: string;
  /** Which line of the card, or "" where the rule is one number. */
  readonly line: string;
  readonly value: number;
}

/** Name of one band's fee in a card of the low-inventory fee. */
export const feeId = (tier: string, band: number): string => `${tier}.${band}`;

const isCard = (value: unknown): value is LowInventoryCard =>
  typeof value === 'object' && value !== null && 'bandDays' in value && 'feePerUnit' in value;

function bandWords(bandDays: readonly number[], band: number): string {
  const to = `${bandDays[band]} days of supply`;
  return band === 0 ? `below ${to}` : `from ${bandDays[band - 1]} to ${to}`;
}

/** The numbers of a rule; none where it is wording. */
export function figuresOf({ id, value }: Rule<unknown>): readonly RuleFigure[] {
  if (typeof value === 'number') return [{ id, line: '', value }];
  if (!isCard(value)) return [];
  return value.feePerUnit.map((fee, band) => ({
    id: feeId(id, band),
    line: bandWords(value.bandDays, band),
    value: fee,
  }));
}
