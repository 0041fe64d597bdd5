import type { ValuesOf } from '../fields/field';
import { accountInputs } from './inputs/account';
import { customerInputs } from './inputs/customers';
import { demandInputs } from './inputs/demand';
import { leverInputs } from './inputs/levers';
import { moneyInputs } from './inputs/money';
import { offerInputs } from './inputs/offer';
import { recoveryInputs } from './inputs/recovery';
import { supplyInputs } from './inputs/supply';

/** Every input a restock gap has; a bridge calculator uses all of them or a part. */
export const gapInputs = {
  ...demandInputs,
  ...supplyInputs,
  ...offerInputs,
  ...customerInputs,
  ...leverInputs,
  ...recoveryInputs,
  ...accountInputs,
  ...moneyInputs,
} as const;

export type GapValues = ValuesOf<typeof gapInputs>;
export type Shipment = GapValues['shipments'][number];
