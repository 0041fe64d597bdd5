import type { StretchValues } from './inputs';

// Apart from the fields, whose words the simulation needs nothing of.

/** The levers let go. */
export const noLevers = { priceRise: 0, adsCut: 0, orderLimit: null } as const;

/** Whether any lever is pulled. */
export const leversInUse = ({ priceRise, adsCut, orderLimit }: StretchValues): boolean =>
  priceRise > 0 || adsCut > 0 || orderLimit !== null;
