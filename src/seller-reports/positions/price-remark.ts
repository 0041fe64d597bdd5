import type { Positions } from '../account-parts';

const withoutTax: readonly (string | null)[] = ['USD', 'CAD', null];

/** What to know of prices where the buyer's price has a value-added tax in it. */
export function priceRemark({ rows }: Positions): string[] {
  return rows.some(({ currency, facts }) => 'price' in facts && !withoutTax.includes(currency))
    ? [
        'Prices are what customers pay. Where that is with VAT, take it off: prices are reckoned without tax here.',
      ]
    : [];
}
