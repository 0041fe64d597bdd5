/**
 * Zone of the clock each store counts its days by, as a first choice that the reader can change: Amazon's pages in North
 * America speak of Pacific time, those of Europe of the country's own.
 */
const zones: Readonly<Record<string, string>> = {
  'amazon.com': 'America/Los_Angeles',
  'amazon.ca': 'America/Los_Angeles',
  'amazon.com.mx': 'America/Los_Angeles',
  'amazon.com.br': 'America/Sao_Paulo',
  'amazon.co.uk': 'Europe/London',
  'amazon.ie': 'Europe/Dublin',
  'amazon.de': 'Europe/Berlin',
  'amazon.fr': 'Europe/Paris',
  'amazon.it': 'Europe/Rome',
  'amazon.es': 'Europe/Madrid',
  'amazon.nl': 'Europe/Amsterdam',
  'amazon.com.be': 'Europe/Brussels',
  'amazon.se': 'Europe/Stockholm',
  'amazon.pl': 'Europe/Warsaw',
  'amazon.com.tr': 'Europe/Istanbul',
  'amazon.ae': 'Asia/Dubai',
  'amazon.sa': 'Asia/Riyadh',
  'amazon.eg': 'Africa/Cairo',
  'amazon.co.za': 'Africa/Johannesburg',
  'amazon.in': 'Asia/Kolkata',
  'amazon.co.jp': 'Asia/Tokyo',
  'amazon.com.au': 'Australia/Sydney',
  'amazon.sg': 'Asia/Singapore',
};

/** The zone of the first store that is known, or null. */
export function zoneOfStores(stores: readonly string[]): string | null {
  for (const store of stores) {
    const zone = zones[store.toLowerCase()];
    if (zone !== undefined) return zone;
  }
  return null;
}

/** Whether dates like 3/4/2026 are written month first in the stores of a file. */
export function soldMonthFirst(stores: readonly string[]): boolean {
  const known = stores.find((store) => store.toLowerCase() in zones);
  return known === undefined || known.toLowerCase() === 'amazon.com';
}
