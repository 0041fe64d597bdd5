import type { orderTimes } from '../engine/simulation/stock-list';
import type { Product, Supplier } from '../fields/stored';
import { daysAhead } from './demand-ahead';
import { productSupply, type ProductSupply } from './product-supply';
import type { CatalogueDefaults } from './triage-row';

/** Days that a list is played ahead, and futures of each product, unless asked otherwise. */
const listHorizonDays = 180;
export const listTrials = 500;

/** One product as the list's simulation reads it. */
export interface ListItem extends Omit<ProductSupply, 'onHand' | 'demand'> {
  /** The product's id. */
  readonly product: string;
  readonly onHand: number;
  readonly demand: number;
}

/** What the worker is asked: `model: 'simulate-catalogue'`, `trials: listTrials`, `previewTrials: 0`. */
export interface ListValues {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly horizonDays: number;
  readonly items: readonly ListItem[];
}

/** What an order time means for each product of the list, by its place. */
export interface ListColumns {
  /** Share of futures in which it is sold out at some time before the order lands, or within the horizon. */
  readonly gapChance: Float64Array;
  /** Expected days sold out, and units wanted meanwhile. */
  readonly daysOut: Float64Array;
  readonly unitsLost: Float64Array;
  /** Contribution margin lost in gaps and to the velocity after them: mean, tenth and nine tenths of futures; NaN where the margin is not known. */
  readonly money: Float64Array;
  readonly moneyP10: Float64Array;
  readonly moneyP90: Float64Array;
}

export interface ListOutcome {
  readonly trials: number;
  readonly seed: number;
  readonly horizonDays: number;
  /** Ids of the products, in the order of the columns. */
  readonly products: readonly string[];
  /** 1 where a product has been played; else its columns hold NaN, as those of one that could not be played. */
  readonly isDone: Uint8Array;
  /** The next order placed today, a week from now, or not at all, under the same luck. */
  readonly ordered: Readonly<Record<(typeof orderTimes)[number], ListColumns>>;
}

/** Products as the list's simulation wants them; those of which demand or stock is not known are left out. */
export function listValues(
  products: readonly Product[],
  suppliers: ReadonlyMap<string, Supplier>,
  defaults: CatalogueDefaults,
  today: string,
  horizonDays = listHorizonDays,
): ListValues {
  const items = products.flatMap((product): ListItem[] => {
    const supplier = product.supplier === null ? undefined : suppliers.get(product.supplier);
    const supply = suppliedAlone(product, supplier ?? null, defaults, today);
    if (supply === null) return [];
    const { onHand, demand } = supply;
    return onHand === null || demand === null ? [] : [{ ...supply, product: product.id, onHand, demand }];
  });
  return { today, horizonDays: Math.min(daysAhead, horizonDays), items };
}

/** One product that cannot be read must not take the list down. */
function suppliedAlone(...given: Parameters<typeof productSupply>): ProductSupply | null {
  try {
    return productSupply(...given);
  } catch {
    return null;
  }
}
