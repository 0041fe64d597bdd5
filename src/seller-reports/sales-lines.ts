/** Who ships what was bought: `mcf` is Amazon for orders of other shops (multi-channel fulfilment). */
export const channels = ['fba', 'fbm', 'mcf', 'unknown'] as const;
export type Channel = (typeof channels)[number];

/** What stands among stores where lines do not say which. */
export const storeNotNamed = 'Store not named';

export interface ReportProduct {
  readonly sku: string;
  readonly asin: string | null;
  readonly name: string;
  /** Units sold over the whole file, bulk lines in full. */
  readonly units: number;
}

/** First and last quarter of an hour. */
export type Span = readonly [first: number, last: number];

/**
 * Sales as they came, one entry a line in arrays of one length, so that days can be counted anew in any time zone
 * without reading the file again. The lines of product p stand from `starts[p]` up to `starts[p + 1]`.
 */
export interface SalesLines {
  /** Most units first. */
  readonly products: readonly ReportProduct[];
  /** Sales channels, such as "Amazon.com", most units first. */
  readonly stores: readonly string[];
  /** ISO 4217 codes. */
  readonly currencies: readonly string[];
  readonly starts: Uint32Array;
  /** Quarters of an hour since 1970, in UTC or, where `wall` is 1, by the store's own clock. */
  readonly quarters: Int32Array;
  readonly wall: Uint8Array;
  /** Places in `channels`. */
  readonly channels: Uint8Array;
  /** Places in `stores`. */
  readonly storeOf: Uint8Array;
  readonly units: Uint32Array;
  /** 1 for lines bought by businesses. */
  readonly business: Uint8Array;
  /** What was paid for the line, NaN where the file does not say. */
  readonly money: Float64Array;
  /** Places in `currencies`, where `money` is known. */
  readonly currencyOf: Uint8Array;
  /** What the file spans, cancelled lines included: of times with a zone, and of times without. */
  readonly spans: { readonly zoned: Span | null; readonly wall: Span | null };
}
