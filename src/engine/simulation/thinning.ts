import { binomialQuantile } from '../random/binomial';

/** Counts this small are thinned without a logarithm; half to this power is still far above the least double. */
const fewUnits = 64;

/**
 * How many of n leave when each leaves with the same chance, by inversion.
 *
 * The leavers are inverted, not the stayers, whatever the chance: so one uniform orders all chances and two ways across
 * that thin the same count stay aligned.
 *
 * @param n - whole, >= 0
 * @param chance - 0 to 1
 * @param u - inside (0, 1)
 */
export function leavers(n: number, chance: number, u: number): number {
  // (1 − p)^n >= 1 − np: most small cohorts lose nobody, and need no power to know it.
  if (u <= 1 - n * chance) return 0;
  if (chance >= 1) return n;
  return n <= fewUnits && chance <= 0.5 ? leaversOfFew(n, chance, u) : binomialQuantile(u, n, chance);
}

/** The same quantile for a small count: the power by squaring, which costs less than logarithm and exponential. */
function leaversOfFew(n: number, chance: number, u: number): number {
  const staying = 1 - chance;
  let power = 1;
  let square = staying;
  for (let bits = n; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) power *= square;
    square *= square;
  }
  const odds = chance / staying;
  let sum = power;
  let gone = 0;
  while (sum < u && gone < n) {
    power *= ((n - gone) * odds) / (gone + 1);
    gone++;
    sum += power;
  }
  return gone;
}

/**
 * Whole units out of real amounts without chance: rounds, and carries what rounding left over to the next amount.
 *
 * So totals never stray from the real ones by more than a unit, as long as nothing is capped.
 */
export class CarriedRounding {
  #carry = 0;

  begin(carry: number): void {
    this.#carry = carry;
  }

  /** @param most - the whole number that cannot be passed */
  round(amount: number, most: number): number {
    const wanted = amount + this.#carry;
    const whole = Math.min(most, Math.max(0, Math.floor(wanted + 0.5)));
    this.#carry = Math.max(-1, Math.min(1, wanted - whole));
    return whole;
  }
}
