const header =
  'amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\tquantity\tcurrency\titem-price\n';

/**
 * A made-up All Orders report of so many lines and products over 60 days, with what it comes to; for tests and for
 * measuring.
 */
export function largeReport(rows: number, products: number) {
  const lines: string[] = [header];
  let units = 0;
  let unitsOfFirst = 0;
  for (let row = 0; row < rows; row++) {
    const product = (row * 7) % products;
    const quantity = 1 + (row % 3);
    const sku = `SKU-${String(product).padStart(4, '0')}`;
    const when = new Date(Date.UTC(2026, 2, 1) + (row * 5_184_000_000) / rows).toISOString().slice(0, 19);
    const order = `114-${String(row).padStart(7, '0')}-0000001`;
    lines.push(`${order}\t${when}Z\tShipped\tAmazon\t${sku}\t${quantity}\tUSD\t${quantity * 10}\n`);
    units += quantity;
    if (product === 0) unitsOfFirst += quantity;
  }
  return { bytes: new TextEncoder().encode(lines.join('')), units, unitsOfFirst };
}
