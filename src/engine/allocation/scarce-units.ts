import type { DemandLaw } from '../replenishment/demand-law';

/** A channel that wants a share of scarce units. */
export interface Claim {
  /** Contribution of a unit, money. */
  readonly contribution: number;
  /** Mean demand until the restock, units, >= 0. */
  readonly mean: number;
}

/**
 * Units for each claim when demand is certain: the greatest contribution is served in full first, then the next, until the stock is
 * gone. The best of a linear programme with one constraint (a fractional knapsack, Dantzig 1957). Claims that earn nothing get
 * nothing; equal ones are served in their order.
 *
 * @param stock - units, >= 0
 */
export function servedInOrder(stock: number, claims: readonly Claim[]): number[] {
  const units = claims.map(() => 0);
  let left = stock;
  for (const index of byContribution(claims)) {
    const { contribution, mean } = claims[index]!;
    if (contribution <= 0) break;
    units[index] = Math.min(left, mean);
    left -= units[index]!;
  }
  return units;
}

/** Indexes of the claims, the greatest contribution first. */
export function byContribution(claims: readonly { readonly contribution: number }[]): number[] {
  return claims.map((_, index) => index).sort((a, b) => claims[b]!.contribution - claims[a]!.contribution);
}

/** A claim by the law of its demand. */
export interface UncertainClaim {
  readonly contribution: number;
  readonly law: DemandLaw;
}

const halvings = 40;

/**
 * Whole units for each claim when stock lies apart, so that what one channel leaves no other sells: the greatest expected
 * contribution Σ rᵢ E[min(Dᵢ, xᵢ)] with Σ xᵢ <= stock.
 *
 * The xth unit of a claim is worth rᵢ P(Dᵢ >= x), which falls with x, so the units worth most are taken one by one until the
 * stock is gone; found by halving the worth λ of the last, and the units of exactly that worth given in order.
 *
 * @param stock - whole units, >= 0
 */
export function setApart(stock: number, claims: readonly UncertainClaim[]): number[] {
  let high = Math.max(0, ...claims.map(({ contribution }) => contribution));
  let low = 0;
  const wanted = (worth: number) => claims.map((claim) => unitsWorthMore(claim, worth));
  const sum = (units: readonly number[]) => units.reduce((total, one) => total + one, 0);
  const most = wanted(low);
  if (sum(most) <= stock) return most;
  for (let step = 0; step < halvings && high - low > 1e-9 * high; step++) {
    const middle = (low + high) / 2;
    if (sum(wanted(middle)) > stock) low = middle;
    else high = middle;
  }
  const units = wanted(high);
  const upTo = wanted(low);
  let left = stock - sum(units);
  for (const index of byContribution(claims)) {
    const more = Math.min(left, upTo[index]! - units[index]!);
    units[index]! += more;
    left -= more;
  }
  return units;
}

/** Beyond this chance the next unit is taken to be never asked for. */
const never = 1e-9;

/** Units of a claim worth more than λ each: the smallest x with r P(D > x) <= λ. */
function unitsWorthMore({ contribution, law }: UncertainClaim, worth: number): number {
  if (contribution <= 0 || contribution <= worth || law.mean === 0) return 0;
  return Math.max(0, Math.ceil(law.quantile(1 - Math.max(never, worth / contribution)) - 1e-9));
}
