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

/** A made-up Inventory Ledger of so many lines and products, a day a line each, with the units sold in it. */
export function largeLedger(rows: number, products: number) {
  const lines = [
    'Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance\tIn Transit Between Warehouses\tReceipts\tCustomer Shipments\tCustomer Returns\tVendor Returns\tWarehouse Transfer In/Out\tFound\tLost\tDamaged\tDisposed\tOther Events\tEnding Warehouse Balance\tUnknown Events\tLocation\tStore\n',
  ];
  let sold = 0;
  for (let row = 0; row < rows; row++) {
    const product = String(row % products).padStart(6, '0');
    const [year, month, day] = new Date(Date.UTC(2024, 0, 1) + Math.floor(row / products) * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split('-');
    const left = row % 5;
    sold += left;
    lines.push(
      `${month}/${day}/${year}\tX00${product}\tB00${product}\tSKU-${product}\tA product with a title of the usual length, number ${product}\tSELLABLE\t100\t0\t0\t${left === 0 ? 0 : -left}\t0\t0\t0\t0\t0\t0\t0\t0\t${100 - left}\t0\tUS\tAmazon.com\n`,
    );
  }
  return { bytes: new TextEncoder().encode(lines.join('')), sold };
}
