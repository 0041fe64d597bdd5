import { buyerHabits } from '../../marketplace/buyer-habits';
import { currentRule } from '../../marketplace/rule';
import { adsCutFor, orderLimitFor, priceRiseFor } from '../../gap/stretch/needed-slowdown';
import { mostPriceRise } from '../../gap/stretch/most-price-rise';
import type { StretchValues } from './inputs';
import { noLevers } from './levers';

type Lever = 'price' | 'ads' | 'limit';

/** One lever pulled just far enough to last to one target. */
export interface Plan {
  readonly id: string;
  readonly lever: Lever;
  /** Place of its target. */
  readonly target: number;
  /** Price elasticity it counts on; null for other levers. */
  readonly elasticity: number | null;
  /** Whether that is the one the seller gave, or plays no part. */
  readonly own: boolean;
  /** Rise, cut or limit; null when the lever cannot do it, and 0 when nothing has to be done. */
  readonly amount: number | null;
}

const levels = ['low', 'base', 'high'] as const;

/** Low, base and high elasticity, and the seller's own where it is another. */
function elasticitiesTried({ elasticity }: StretchValues): number[] {
  const usual = levels.map((level) => currentRule(buyerHabits, `elasticity-${level}`).value);
  return usual.includes(elasticity) ? usual : [...usual, elasticity];
}

/** Each lever for each target, prices at each elasticity; the amount is exact. */
export function plansFor(values: StretchValues, targets: readonly { readonly kept: number }[]): Plan[] {
  const { elasticity, adsShareOfSales, unitsPerOrder } = values;
  const prices = elasticitiesTried(values).map((e) => ({
    lever: 'price' as const,
    elasticity: e,
    amountFor: (kept: number) => priceRiseFor(kept, e, mostPriceRise),
  }));
  const others = [
    {
      lever: 'ads' as const,
      elasticity: null,
      amountFor: (kept: number) => adsCutFor(kept, adsShareOfSales),
    },
    {
      lever: 'limit' as const,
      elasticity: null,
      amountFor: (kept: number) => (kept === 1 ? 0 : orderLimitFor(kept, unitsPerOrder)),
    },
  ];
  return [...prices, ...others].flatMap((row) =>
    targets.map(({ kept }, target) => ({
      id: `${row.lever}${row.elasticity ?? ''}-${target}`,
      lever: row.lever,
      target,
      elasticity: row.elasticity,
      own: row.elasticity === null || row.elasticity === elasticity,
      amount: row.amountFor(kept),
    })),
  );
}

/** What taking a plan changes: this lever alone. A price or a cut is rounded up to a tenth of a percent, to be typed. */
export function changesOf({ lever, amount, elasticity }: Plan): Partial<StretchValues> | null {
  if (amount === null || amount === 0) return null;
  const rounded = Math.ceil(amount * 1000 - 1e-6) / 1000;
  switch (lever) {
    case 'price':
      return { ...noLevers, priceRise: Math.min(mostPriceRise, rounded), elasticity: elasticity! };
    case 'ads':
      return { ...noLevers, adsCut: Math.min(1, rounded) };
    case 'limit':
      return { ...noLevers, orderLimit: amount };
  }
}
