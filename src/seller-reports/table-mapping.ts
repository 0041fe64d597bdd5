/** What a column of any table can be said to hold: fact keys of a position, and who the product is. */
export const tableTargets = [
  'sku',
  'asin',
  'name',
  'marketplace',
  'supplier',
  'onHandFba',
  'onHandOwn',
  'onHandShop',
  'inboundUnits',
  'soldLast30',
  'soldLast90',
  'dailyDemand',
  'price',
  'landedCost',
  'leadTimeDays',
  'casePack',
  'minimumOrder',
  'currency',
  'countedOn',
] as const;
export type TableTarget = (typeof tableTargets)[number];

/** Which column of a table is what, by its name in plain form (`plainName`); `sku` must be among them. */
export interface TableMapping {
  /** The table's column names in plain form, in order, joined by "|": how it is known again. */
  readonly signature: string;
  readonly columns: Readonly<Partial<Record<TableTarget, string>>>;
}

/** A table that is no known report, as far as is needed to say what its columns are. */
export interface UnknownTable {
  /** Name of the file. */
  readonly file: string;
  readonly signature: string;
  /** Names of its columns as written; those that may say who bought are left out. */
  readonly columns: readonly string[];
  /** The first rows, cells in the order of `columns`. */
  readonly sample: readonly (readonly string[])[];
  /** A first guess, from the columns' names. */
  readonly guess: TableMapping['columns'];
}
