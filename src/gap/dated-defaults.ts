import type { Preset } from '../fields/field';
import { accountLimits } from '../marketplace/account-limits';
import { buyerHabits } from '../marketplace/buyer-habits';
import { feeId } from '../marketplace/figures';
import { gradeWords } from '../marketplace/grade-words';
import { lowInventoryFees } from '../marketplace/low-inventory-fee';
import { modellingChoices } from '../marketplace/modelling-choices';
import { currentRule } from '../marketplace/rule';

/** A limit of the account as it stands now. */
export const limitNow = (id: string): number => currentRule(accountLimits, id).value;

/** Default of a field that starts from a limit, a habit or a modelling choice, and which it is. */
export function startsFrom(id: string): { readonly default: number; readonly rule: string } {
  const { value } = currentRule([...accountLimits, ...buyerHabits, ...modellingChoices], id);
  return { default: value, rule: id };
}

/** A habit as a preset that carries its source. */
export function habitPreset(id: string, label: string): Preset<number> {
  const { value, source, grade } = currentRule(buyerHabits, id);
  return { label, value, rule: id, source: `${source.title} (${gradeWords[grade]})` };
}

/** Default of a field that starts from the fee of one band, and which it is. */
export const startsFromFee = (tier: string, band: number) =>
  ({
    default: currentRule(lowInventoryFees, tier).value.feePerUnit[band]!,
    rule: feeId(tier, band),
  }) as const;

/** The fee of one band for a size tier, as a preset with its source. */
export function lowInventoryPreset(tier: string, label: string, band: number): Preset<number> {
  const { value, source, effectiveFrom } = currentRule(lowInventoryFees, tier);
  return {
    label,
    value: value.feePerUnit[band]!,
    rule: feeId(tier, band),
    source: `${source.title}, from ${effectiveFrom}`,
  };
}
