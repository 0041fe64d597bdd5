import type { DemandLaw } from '../replenishment/demand-law';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Littlewood's rule: units to keep for the class that earns more while the class that earns less asks first, from stock that both
 * draw on.
 *
 *   y* = the smallest whole y with r₁ P(D₁ > y) <= r₂
 *
 * The next unit kept earns r₁ if demand of the first class goes beyond those kept, one sold now earns r₂ for sure. Optimal for two
 * classes of independent demand of which the lower comes first. Littlewood 1972; Talluri and van Ryzin, The Theory and Practice of
 * Revenue Management, 2004, section 2.2.1.
 *
 * @param most - contribution of a unit to the class kept for, money
 * @param next - that of the other, money
 * @returns whole units, >= 0; Infinity where the other earns nothing, so that no unit should go there
 * @throws RangeError when a contribution is not finite
 */
export function protectionLevel(most: number, next: number, law: DemandLaw): number {
  if (!Number.isFinite(most)) throw outOfRange('Contribution of the class kept for', most);
  if (!Number.isFinite(next)) throw outOfRange('Contribution of the other class', next);
  if (most <= 0 || most <= next) return 0;
  if (next <= 0) return Infinity;
  // Above what every future asks for nothing is worth keeping, however little the other earns.
  const chance = Math.min(1 - 1e-12, 1 - next / most);
  const level = Math.max(0, Math.ceil(law.quantile(chance) - 1e-9));
  return level;
}

/** What the stock earns when `kept` units of it are closed to the second class, which asks first. */
export interface ProtectedSale {
  readonly most: number;
  readonly next: number;
  readonly stock: number;
  readonly kept: number;
  readonly law: DemandLaw;
  readonly nextLaw: DemandLaw;
}

/**
 * Expected contribution of a kept level, by the sum over the second class's demand.
 *
 *   E = Σ P(D₂ = d) (r₂ s(d) + r₁ E[min(D₁, stock − s(d))]),  s(d) = min(d, (stock − kept)⁺)
 *
 * Whole-unit laws only; as many terms as there are units open to the second class.
 */
export function expectedOfKeeping({ most, next, stock, kept, law, nextLaw }: ProtectedSale): number {
  const open = Math.max(0, stock - kept);
  const sold = (units: number) => next * units + most * (law.mean - law.loss(stock - units));
  let sum = 0;
  let reached = 0;
  for (let units = 0; units < open; units++) {
    const upTo = nextLaw.cdf(units);
    sum += (upTo - reached) * sold(units);
    reached = upTo;
  }
  return sum + (1 - reached) * sold(open);
}
