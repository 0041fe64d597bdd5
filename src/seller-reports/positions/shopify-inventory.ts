import type { ReportRow } from '../report-kind';
import { isBlank, textIn, type PositionCells } from './position-cells';
import type { PositionDraft } from './position-draft';

const option = (number: number) => ({
  names: [`option${number}-value`],
  without: 'variants of one name are told apart by SKU alone',
});

/**
 * Columns of Shopify's inventory export, a row for each variant and location. Newer files mark what cannot be edited.
 *
 * @see Shopify Help Center, Inventory CSV files
 *   (help.shopify.com/en/manual/products/inventory/setup/inventory-csv)
 */
export const columns = {
  sku: { names: ['sku', 'variant-sku'] },
  location: { names: ['location'] },
  available: { names: ['available', 'available-(not-editable)'] },
  handle: { names: ['handle', 'url-handle'], without: 'variants that share a SKU are not told apart' },
  title: { names: ['title'], without: 'products go by SKU alone' },
  option1: option(1),
  option2: option(2),
  option3: option(3),
  incoming: { names: ['incoming', 'incoming-(not-editable)'], without: 'incoming units are not known' },
} as const;

export const telling = [
  'option1-name',
  'option1-value',
  'coo',
  'bin-name',
  'committed',
  'committed-(not-editable)',
  'unavailable',
  'unavailable-(not-editable)',
  'on-hand-(current)',
  'on-hand-(new)',
];

const notStocked = /^(?:not stocked|nicht vorrätig gehalten|nicht gelagert)$/i;
const amazons = /\bamazon\b|\bfba\b/i;
const oversoldSaid =
  'with less than nothing available: sold beyond stock, so these units wait for the next delivery';

/**
 * What a row says. Available is what is on hand without units of open orders; below zero, so many units have been sold that
 * are not there.
 */
export function draft(row: ReportRow<typeof columns>, cells: PositionCells): PositionDraft | string {
  if (notStocked.test(row.available)) return 'of products not stocked at that location: not counted';
  if (amazons.test(row.location)) {
    return 'at a location of Amazon’s: Amazon’s own reports have these units, so they are not counted twice';
  }
  if (isBlank(row.available))
    return 'without a number available, such as stock that is not tracked: not counted';
  const available = cells.number('available', { whole: true, min: -1e9, max: 1e9 });
  const options = [row.option1, row.option2, row.option3].filter(
    (value) => !isBlank(value) && !/^default title$/i.test(value),
  );
  return {
    sku: textIn(row.sku, 200),
    name: [row.title, ...options].filter((part) => part !== '').join(' · '),
    part: [row.location, row.handle, ...options].join('\n'),
    notes: available !== null && available < 0 ? [oversoldSaid] : [],
    facts: {
      onHandShop: available === null ? null : Math.max(0, available),
      waitingUnits: available === null ? null : Math.max(0, -available),
      inboundShop: cells.units('incoming'),
    },
  };
}
