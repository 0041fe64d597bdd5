import type { HandlingValues } from './inputs';
import type { Offer } from './outcome';

/** What is to be said of the promises of one kind. */
export interface Picks {
  /** The shortest from which on every promise tried breaches no more often than the seller accepts; null when none is. */
  readonly safe: Offer | null;
  /** The one that earns most, whatever it breaches. */
  readonly best: Offer;
  /** The one that earns most among those safe and allowed by the channel; null when none is both. */
  readonly advised: Offer | null;
}

/** Picks out of promises of one kind, rising; null when none was tried. */
export function picksOf(
  offers: readonly Offer[],
  { tolerance }: Pick<HandlingValues, 'tolerance'>,
): Picks | null {
  const [first] = offers;
  if (first === undefined) return null;
  const safe = offers.slice(safeFrom(offers, tolerance));
  const advised = safe.filter(({ isAllowed }) => isAllowed);
  return {
    safe: safe[0] ?? null,
    best: mostEarning(offers),
    advised: advised[0] ? mostEarning(advised) : null,
  };
}

/** Place of the first promise that is safe, as are all after it; the number of promises when none is. */
export function safeFrom(offers: readonly Pick<Offer, 'breachChance'>[], tolerance: number): number {
  let at = offers.length;
  while (at > 0 && offers[at - 1]!.breachChance <= tolerance + 1e-12) at--;
  return at;
}

/** Among those looked at most closely; of equal ones the first, which keeps customers waiting least. */
function mostEarning(offers: readonly Offer[]): Offer {
  const most = offers.reduce((trials, offer) => Math.max(trials, offer.trials), 0);
  return offers
    .filter(({ trials }) => trials === most)
    .reduce((best, next) => (next.gain > best.gain ? next : best));
}

/** Standard error of a chance counted over so many futures. */
export const errorOf = (chance: number, trials: number): number =>
  Math.sqrt((chance * (1 - chance)) / trials);
