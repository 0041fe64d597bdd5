import { cleanText } from '../../fields/text';

const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text as a row may hold it; quick for what is plain, which most of a report is. */
export const keptText = (text: string, most: number): string =>
  text.length <= most && plain.test(text) ? text : cleanText(text, most);

/** A SKU as it is compared: composed and without spaces around it, but in its own capitals. */
export const skuKey = (sku: string): string => keptText(sku, 80);

/** Countries by the ends of Amazon's addresses, where they are another. */
const countries: Readonly<Record<string, string>> = {
  com: 'US',
  'co.uk': 'GB',
  uk: 'GB',
  'co.jp': 'JP',
  'com.mx': 'MX',
  'com.br': 'BR',
  'com.au': 'AU',
  'com.be': 'BE',
  'com.tr': 'TR',
};

/** A marketplace as it is compared: "US", "us" and "Amazon.com" are one; '' where it is not known. */
export function marketplaceKey(name: string): string {
  const text = name.trim();
  if (text === '') return '';
  const end = text.replace(/^(?:www\.)?amazon\./i, '').toLowerCase();
  return countries[end] ?? end.toUpperCase();
}

const euro = 'AT BE DE ES FI FR IE IT NL PT';
const currencies: Readonly<Record<string, string>> = {
  ...{ US: 'USD', CA: 'CAD', MX: 'MXN', BR: 'BRL', GB: 'GBP', SE: 'SEK', PL: 'PLN', TR: 'TRY' },
  ...{ AE: 'AED', SA: 'SAR', EG: 'EGP', ZA: 'ZAR', IN: 'INR', JP: 'JPY', AU: 'AUD', SG: 'SGD' },
  ...Object.fromEntries(euro.split(' ').map((country) => [country, 'EUR'])),
};

/** What prices of a marketplace are in, by its key; null where that is not known. */
export const currencyAt = (key: string): string | null => currencies[key] ?? null;
