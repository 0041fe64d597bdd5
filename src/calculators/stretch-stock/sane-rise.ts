import type { Plan } from './plans';

/** Highest price rise that is ever proposed, as a share of the price (a modelling choice): beyond it no elasticity holds. */
export const saneRise = 0.5;

/** Highest rise made at once; a larger one goes in steps. Elasticities are measured at smaller changes than this. */
export const farRise = 0.3;

/** A rise that lasts long enough, at a price that nobody would ask. */
export function isBeyondSane({ lever, amount }: Pick<Plan, 'lever' | 'amount'>): boolean {
  return lever === 'price' && amount !== null && amount > saneRise;
}
