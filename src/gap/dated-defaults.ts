import type { Preset } from '../fields/field';
import { accountLimits } from '../marketplace/account-limits';
import { buyerHabits } from '../marketplace/buyer-habits';
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
