/**
 * Columns of Amazon's Business Report “Sales and Traffic”, by date; in English and German.
 *
 * @see Amazon Seller Central, Business Reports. Columns come and go with what the seller shows on the page; the totals hold
 *   what businesses bought, the columns marked B2B that part alone.
 */
export const columns = {
  date: { names: ['date', 'datum'] },
  units: { names: ['units-ordered', 'bestellte-einheiten'] },
  sales: {
    names: [
      'ordered-product-sales',
      'durch-bestellte-produkte-erzielter-umsatz',
      'bestellte-produkte-umsätze',
      'bestellsumme',
    ],
    without: 'sales in money are not known',
  },
  sessions: {
    names: ['sessions-total', 'sessions', 'sitzungen-summe', 'sitzungen-gesamt', 'sitzungen'],
    without: 'visits are not known',
  },
  businessUnits: {
    names: ['units-ordered-b2b', 'bestellte-einheiten-b2b'],
    without: 'how many units businesses bought is not known',
  },
} as const;
