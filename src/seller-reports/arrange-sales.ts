import { channels, type ReportProduct, type SalesLines } from './sales-lines';
import type { SoldLine } from './sold-line';

interface Named {
  readonly products: readonly Omit<ReportProduct, 'units'>[];
  readonly stores: readonly string[];
  readonly currencies: readonly string[];
  readonly spans: SalesLines['spans'];
}

/** Numbers 0 to n - 1, most units first, and the new place of each. */
function ranked(units: readonly number[]): {
  readonly order: readonly number[];
  readonly places: Uint32Array;
} {
  const order = units.map((_, at) => at).sort((a, b) => units[b]! - units[a]! || a - b);
  const places = new Uint32Array(units.length);
  order.forEach((old, place) => (places[old] = place));
  return { order, places };
}

function unitsBy(lines: readonly SoldLine[], count: number, by: (line: SoldLine) => number): number[] {
  const units = new Array<number>(count).fill(0);
  for (const line of lines) units[by(line)]! += line.units;
  return units;
}

/** Puts lines together by product, the best-selling first; products without a line go. */
export function arrangeSales(lines: readonly SoldLine[], named: Named): SalesLines {
  const sold = unitsBy(lines, named.products.length, ({ product }) => product);
  const products = ranked(sold);
  const kept = products.order.filter((product) => sold[product]! > 0);
  const storeUnits = unitsBy(lines, named.stores.length, ({ store }) => store);
  const stores = ranked(storeUnits);

  const starts = new Uint32Array(kept.length + 1);
  for (const { product } of lines) starts[products.places[product]! + 1]!++;
  for (let place = 1; place <= kept.length; place++) starts[place]! += starts[place - 1]!;
  const next = starts.slice();

  const size = lines.length;
  const arranged: SalesLines = {
    products: kept.map((product) => ({ ...named.products[product]!, units: sold[product]! })),
    stores: stores.order.filter((store) => storeUnits[store]! > 0).map((store) => named.stores[store]!),
    currencies: named.currencies,
    starts,
    quarters: new Int32Array(size),
    wall: new Uint8Array(size),
    channels: new Uint8Array(size),
    storeOf: new Uint8Array(size),
    units: new Uint32Array(size),
    business: new Uint8Array(size),
    money: new Float64Array(size),
    currencyOf: new Uint8Array(size),
    spans: named.spans,
  };
  for (const line of lines) {
    const at = next[products.places[line.product]!]!++;
    arranged.quarters[at] = line.quarter;
    arranged.wall[at] = Number(line.wall);
    arranged.channels[at] = channels.indexOf(line.channel);
    arranged.storeOf[at] = stores.places[line.store]!;
    arranged.units[at] = line.units;
    arranged.business[at] = Number(line.business);
    arranged.money[at] = line.money;
    arranged.currencyOf[at] = line.currency;
  }
  return arranged;
}
