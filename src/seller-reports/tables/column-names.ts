import type { TableTarget } from '../table-mapping';

/**
 * Names sellers give the columns of their own tables, in English and German, in the form of {@link bareName}. An earlier
 * name is the surer one; of two targets with one name the first here gets the column.
 */
const names: Readonly<Record<TableTarget, string>> = {
  sku: 'sku seller-sku merchant-sku msku item-sku variant-sku product-sku händler-sku haendler-sku artikelnummer artikelnr artikel-nr art-nr item-number item-no article-number part-number item-code product-code item-id artikel item code',
  asin: 'asin asin1 child-asin',
  name: 'product-name title name item-name product produktname artikelname artikelbezeichnung produktbezeichnung bezeichnung titel produkt description beschreibung',
  marketplace: 'marketplace marktplatz store sales-channel channel kanal verkaufskanal',
  supplier:
    'supplier supplier-name lieferant lieferantenname vendor vendor-name manufacturer factory hersteller',
  onHandFba:
    'on-hand-fba fba fba-stock fba-available fba-on-hand fba-inventory fba-quantity fba-qty fba-units amazon-stock stock-fba stock-at-amazon available-fba amazon-fba afn-fulfillable-quantity fba-bestand bestand-fba amazon-bestand bestand-amazon bestand-bei-amazon fba-lager',
  onHandShop:
    'on-hand-shop shop-stock shopify-stock stock-shop variant-inventory-qty inventory-quantity shopify shop webshop shop-bestand bestand-shop',
  onHandOwn:
    'on-hand stock-on-hand on-hand-own own-stock warehouse-stock quantity-on-hand qty-on-hand units-on-hand current-stock onhand lagerbestand eigener-bestand aktueller-bestand bestand stock in-stock stock-quantity stock-level available available-quantity verfügbar verfuegbar verfügbarer-bestand inventory warehouse 3pl lager mfn-fulfillable-quantity quantity qty menge stückzahl stueckzahl anzahl units',
  inboundUnits:
    'inbound inbound-units inbound-quantity incoming on-order in-transit on-the-way zulauf im-zulauf unterwegs in-bestellung bestellt ordered',
  soldLast30:
    'units-sold-last-30-days sold-last-30-days units-sold-30-days sold-30-days sold-30d units-30-days units-30d 30-day-units units-shipped-t30 last-30-days sales-30d sales-30-days sales-last-30-days verkauft-30-tage verkaufte-einheiten-30-tage verkäufe-30-tage absatz-30-tage absatz-30 letzte-30-tage',
  soldLast90:
    'units-sold-last-90-days sold-last-90-days units-sold-90-days sold-90-days sold-90d units-90-days units-90d 90-day-units units-shipped-t90 last-90-days sales-90d sales-90-days sales-last-90-days verkauft-90-tage verkaufte-einheiten-90-tage verkäufe-90-tage absatz-90-tage absatz-90 letzte-90-tage',
  dailyDemand:
    'daily-demand units-per-day units-a-day sales-per-day daily-sales daily-units avg-daily-sales average-daily-sales sales-velocity velocity tagesabsatz absatz-pro-tag verkäufe-pro-tag verkauf-pro-tag stück-pro-tag',
  price:
    'price selling-price sale-price sales-price retail-price your-price variant-price item-price net-price verkaufspreis vk-preis vk-netto vk preis nettopreis',
  landedCost:
    'landed-cost landed-cost-per-unit unit-cost cost-per-unit cost-per-item cost-price cogs product-cost purchase-price buying-price einstandspreis einkaufspreis ek-preis ek-netto ek stückkosten selbstkosten cost kosten',
  leadTimeDays:
    'lead-time lead-time-days lead-time-in-days leadtime supplier-lead-time total-lead-time lieferzeit lieferzeit-tage lieferzeit-in-tagen wiederbeschaffungszeit beschaffungszeit',
  casePack:
    'case-pack units-per-case case-quantity case-qty case-size units-per-carton carton-quantity carton-qty pack-size verpackungseinheit ve kartonmenge stück-pro-karton stück-je-karton',
  minimumOrder:
    'moq minimum-order-quantity minimum-order min-order-quantity min-order-qty min-order minimum-quantity mindestbestellmenge mindestmenge mindestabnahme',
  currency: 'currency currency-code währung waehrung',
  countedOn:
    'counted-on count-date date-counted stock-date inventory-date gezählt-am gezaehlt-am zähldatum bestandsdatum',
};

/** A column's name without what stands in brackets and without signs: "Lead time (days)" as "lead-time". */
function bareName(plain: string): string {
  return plain
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A first guess of what columns are, by their plain names; no column is taken twice. */
export function guessedColumns(plainNames: readonly string[]): Partial<Record<TableTarget, string>> {
  const open = new Map(plainNames.map((plain) => [bareName(plain), plain] as const).reverse());
  const guess: Partial<Record<TableTarget, string>> = {};
  for (const [target, known] of Object.entries(names) as [TableTarget, string][]) {
    const found = known.split(' ').find((name) => open.has(name));
    if (found === undefined) continue;
    guess[target] = open.get(found)!;
    open.delete(found);
  }
  return guess;
}
