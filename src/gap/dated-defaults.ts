import type { Preset } from '../fields/field';
import { accountLimits } from '../marketplace/account-limits';
import { buyerHabits } from '../marketplace/buyer-habits';
import { lowInventoryFees, type LowInventoryCard } from '../marketplace/low-inventory-fee';
import { currentRule } from '../marketplace/rule';

/** A limit of the account as it stands now: the default of its field. */
export const limitNow = (id: string): number => currentRule(accountLimits, id).value;

/** A habit of buyers as it is known now. */
export const habitNow = (id: string): number => currentRule(buyerHabits, id).value;

/** The same as a preset that carries its source. */
export function habitPreset(id: string, label: string): Preset<number> {
  const { value, source, grade } = currentRule(buyerHabits, id);
  return { label, value, source: `${source.title} (evidence grade ${grade})` };
}

/** The low-inventory fee of a size tier as it is charged now. */
export const lowInventoryCard = (tier: string): LowInventoryCard => currentRule(lowInventoryFees, tier).value;

/** The fee of one band for a size tier, as a preset with its source. */
export function lowInventoryPreset(tier: string, label: string, band: number): Preset<number> {
  const { value, source, effectiveFrom } = currentRule(lowInventoryFees, tier);
  return { label, value: value.feePerUnit[band]!, source: `${source.title}, from ${effectiveFrom}` };
}
