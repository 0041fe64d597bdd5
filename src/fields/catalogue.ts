import { demandFields } from './catalogue/demand';
import { dispatchFields } from './catalogue/dispatch';
import { moneyFields } from './catalogue/money';
import { recoveryFields } from './catalogue/recovery';
import { reorderingFields } from './catalogue/reordering';
import { stockFields } from './catalogue/stock';
import { waitingFields } from './catalogue/waiting';
import type { Inputs } from './field';

/**
 * The fields that several calculators share, each said once: a number typed in one flows to the next under its key
 * here. A calculator takes what it needs into its own inputs and may change a default or a help text for its case.
 */
export const catalogue = {
  ...demandFields,
  ...stockFields,
  ...reorderingFields,
  ...moneyFields,
  ...waitingFields,
  ...recoveryFields,
  ...dispatchFields,
} as const satisfies Inputs;
