/**
 * How much is demanded over some stretch of time, such as one lead time: one law of demand as every formula of this room
 * reads it. Amounts are units; nothing here knows how long the stretch is.
 */
export interface DemandLaw {
  readonly kind:
    'normal' | 'gamma' | 'lognormal' | 'poisson' | 'negative-binomial' | 'exponential' | 'table' | 'mixture';
  /** Whole units only: sums over units take the place of integrals. */
  readonly isDiscrete: boolean;
  readonly mean: number;
  readonly sd: number;
  /** P(X <= x). */
  cdf(x: number): number;
  /** P(X > x), exact in the far tail. */
  upperTail(x: number): number;
  /** The smallest x with P(X <= x) >= p, p inside (0, 1). */
  quantile(p: number): number;
  /** n(x) = E[(X − x)+], units short of a stock of x. */
  loss(x: number): number;
  /**
   * n₂(x): half of E[((X − x)+)²], or of E[(X − x)+ (X − x − 1)+] where demand comes in whole units; so that the mean of n over
   * a range is a difference of n₂ at its ends, divided by its length.
   */
  secondLoss(x: number): number;
}

/** n̄(x) = E[(x − X)+], units left of a stock of x. */
export const leftOver = (law: DemandLaw, x: number): number => x - law.mean + law.loss(x);

/** n̄₂(x), the second-order loss on the other side. */
export function secondLeftOver(law: DemandLaw, x: number): number {
  const square = law.sd ** 2 + (x - law.mean) ** 2;
  const half = law.isDiscrete ? (square + (x - law.mean)) / 2 : square / 2;
  return half - law.secondLoss(x);
}
