import { inboundNow, onHandNow, type SampleAccount } from '../sample-account';
import { commaText, namedRows } from '../table-text';

const header = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'SKU',
  'HS Code',
  'COO',
  'Location',
  'Bin name',
  'Incoming (not editable)',
  'Unavailable (not editable)',
  'Committed (not editable)',
  'Available (not editable)',
  'On hand (current)',
  'On hand (new)',
];

/** Shopify's inventory export: what the shop sells; the first of its products without stock is oversold by three. */
export function shopifyInventory({ items }: SampleAccount): string {
  const oversold = items.find((item) => item.outlet === 'shop' && onHandNow(item) === 0);
  const rows = items
    .filter(({ outlet }) => outlet === 'shop')
    .map((item) => {
      const [title = '', colour = ''] = item.name.split(', ');
      const committed = item === oversold ? 3 : 0;
      return {
        Handle: title.toLowerCase().replaceAll(' ', '-'),
        Title: title,
        'Option1 Name': 'Colour',
        'Option1 Value': colour,
        SKU: item.sku,
        Location: 'Shop warehouse',
        'Incoming (not editable)': inboundNow(item),
        'Unavailable (not editable)': 0,
        'Committed (not editable)': committed,
        'Available (not editable)': onHandNow(item) - committed,
        'On hand (current)': onHandNow(item),
      };
    });
  return commaText(header, namedRows(header, rows));
}
