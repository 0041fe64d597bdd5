/** Which report is nearer to what a fact says: at the same day it is the one that is kept. */

/** Titles of kinds of reports, as `Fact.source` has them. */
export const reportTitles = {
  fbaInventory: 'Amazon Manage FBA Inventory',
  restock: 'Amazon Restock Inventory',
  planning: 'Amazon FBA Inventory (Manage Inventory Health)',
  shopify: 'Shopify inventory',
  unshipped: 'Amazon Unshipped Orders',
  ledger: 'Amazon Inventory Ledger, daily summary',
  orders: 'Amazon All Orders',
  shopOrders: 'Shopify orders',
} as const;

const { fbaInventory, restock, planning, shopify, unshipped, ledger, orders, shopOrders } = reportTitles;
const amazon = [fbaInventory, restock, planning];

/** Counts of stock: the report that only counts, then the one that plans with counts, then the one that leaves products out. */
const stock: readonly string[] = [...amazon, shopify, unshipped];
/** What Amazon works out from its own forecast, and units it shipped. */
const health = [planning, restock, fbaInventory];
/** What Amazon recommends. */
const advice = [restock, planning, fbaInventory];
const shop = [shopify];
const waiting = [unshipped, shopify];

/** Before the title of every report of the made-up account. */
export const sampleMark = 'Sample: ';
const bare = (title: string): string =>
  title.startsWith(sampleMark) ? title.slice(sampleMark.length) : title;

const byKey: Readonly<Record<string, readonly string[]>> = {
  onHandShop: shop,
  inboundShop: shop,
  waitingUnits: waiting,
  lateUnits: waiting,
  nextPromise: waiting,
  soldLast7: health,
  soldLast30: health,
  soldLast90: health,
  amazonDaysOfSupply: health,
  shortTermSupply: health,
  longTermSupply: health,
  volumePerUnit: health,
  amazonAlert: advice,
  amazonOrderQuantity: advice,
  amazonShipBy: advice,
};

/** What a seller's own table is called, which repeats what is known as often as it says something new. */
const ownTable = 'Your own table';
export const isOwnTable = (title: string): boolean => bare(title) === ownTable;

/** What the seller's own table knows better than any report: money, supply, and demand as they see it. */
const own = new Set([
  'price',
  'landedCost',
  'fulfilmentCost',
  'leadTimeDays',
  'leadTimeSd',
  'casePack',
  'minimumOrder',
  'dailyDemand',
  'name',
  'supplier',
  'onHandOwn',
]);

/** Place of a report among those that know a fact, the nearest first; a seller's own table is no report of these. */
export function rankOf(key: string, title: string): number {
  const known = byKey[key] ?? stock;
  const at = known.indexOf(bare(title));
  if (at >= 0) return at + 1;
  return own.has(key) && !stock.includes(bare(title)) ? 0 : known.length + 1;
}

const sold = [orders, ledger, shopOrders];
/**
 * Place of a report among those that count daily sales: orders on the day they were placed, whoever ships, come first; a shop's
 * own where Amazon counts none.
 */
export function soldRank(source: string): number {
  const at = sold.findIndex((title) => bare(source).startsWith(title));
  return at >= 0 ? at : sold.length;
}

/** The same of stock at the end of a day, which only the ledger counts then. */
export const isEndOfDay = (source: string): boolean => bare(source).startsWith(ledger);
