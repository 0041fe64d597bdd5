import type { Value } from '../fields/field';

/** A product as a report names it. */
export interface NamedProduct {
  readonly sku: string;
  /** Where it is sold, as the file names it: "US", "Amazon.de"; '' where it does not say. */
  readonly marketplace: string;
  readonly asin: string | null;
  readonly name: string;
}

/** What one report knows of a product on one day. */
export interface ProductPosition extends NamedProduct {
  /** The supplier's name; '' where the file has none. */
  readonly supplier: string;
  /** ISO 4217; null where the file does not say. */
  readonly currency: string | null;
  /**
   * By fact key: those of `fields/catalogue.ts` where they mean the same (onHandFba, onHandOwn, onHandShop, price,
   * landedCost, leadTimeDays, casePack, minimumOrder …), else those of `factKeys`. Only what the file says is in it: a
   * cell left empty is absent, never 0.
   */
  readonly facts: Readonly<Record<string, Value>>;
  /** The day its stock was counted where that is the row's own and not the report's, YYYY-MM-DD. */
  readonly countedOn?: string;
  /** Units that wait to be shipped by the day they were promised for, earliest first; null where none was. */
  readonly promises?: readonly { readonly day: string | null; readonly units: number }[];
}

/** Facts of products that no calculator asks for, with what they mean. */
export const factKeys = {
  inboundUnits: 'Units inbound: working, shipped and receiving together',
  inboundShipped: 'Of those, units shipped or being received',
  inboundShop: 'Units on their way to the shop’s own locations',
  reservedUnits: 'Units reserved for orders or in transfer between warehouses',
  unsellableUnits: 'Units that cannot be sold',
  waitingUnits: 'Units of orders that wait to be shipped',
  lateUnits: 'Of those, units past their promised day',
  nextPromise: 'Earliest day promised to those who wait, YYYY-MM-DD',
  soldLast7: 'Units shipped or ordered in the last 7 days',
  soldLast30: 'The same, last 30 days',
  soldLast90: 'The same, last 90 days',
  amazonDaysOfSupply: 'Amazon’s days of supply, from its own forecast',
  shortTermSupply: 'Amazon’s historical days of supply, 30 days',
  longTermSupply: 'Amazon’s historical days of supply, 90 days',
  amazonAlert: 'Amazon’s alert',
  amazonOrderQuantity: 'Units Amazon recommends to send in',
  amazonShipBy: 'The day Amazon recommends to send them by, YYYY-MM-DD',
  fnsku: 'Amazon’s own label of the unit',
  volumePerUnit: 'Cubic feet of one unit',
} as const;
export type FactKey = keyof typeof factKeys;

/** Stock and its context, product by product, on one day. Each product (SKU and marketplace) once. */
export interface Positions {
  /** The day they were counted, YYYY-MM-DD; null where the file does not say, and the reader should. */
  readonly asOf: string | null;
  readonly rows: readonly ProductPosition[];
}

/**
 * Days of many products. The days of product p stand from `starts[p]` up to `starts[p + 1]`, oldest first, each day once;
 * a day the file has no line for is absent.
 */
export interface DailyStock {
  readonly products: readonly NamedProduct[];
  readonly starts: Uint32Array;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Units that left for customers, >= 0. */
  readonly sold: Float64Array;
  /** Sellable units at the end of the day, >= 0. */
  readonly onHand: Float64Array;
  /** Units received, >= 0. */
  readonly received: Float64Array;
}

/**
 * Units sold of many products day by day. The days of product p stand from `starts[p]` up to `starts[p + 1]`, oldest
 * first, each once; a day of `span` that is absent sold nothing.
 */
export interface DailySales {
  /** First and last day that are whole in the file, days since 1970-01-01; null where none is. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly products: readonly NamedProduct[];
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly sold: Float64Array;
  /** Of the units sold, those bought by businesses. */
  readonly bulk: Float64Array;
}

/** Sales of the whole account, or of what the report was narrowed to, day by day; arrays of one length. */
export interface AccountDays {
  /** Days since 1970-01-01, oldest first, each once. */
  readonly days: Int32Array;
  readonly units: Float64Array;
  /** Of the units, those bought by businesses; NaN where the file does not say. */
  readonly businessUnits: Float64Array;
  /** Money; NaN where the file does not say. */
  readonly sales: Float64Array;
  /** NaN where the file does not say. */
  readonly sessions: Float64Array;
  readonly currency: string | null;
}
