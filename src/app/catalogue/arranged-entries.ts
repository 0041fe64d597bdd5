import { triageOrder } from '../../catalogue/compare-triage';
import { triageStates, type TriageRow } from '../../catalogue/triage-row';
import { foldedText } from '../../fields/folded-text';
import type { Product } from '../../fields/stored';
import type { CatalogueEntry } from './catalogue-entry';
import type { CatalogueView, Lacking, SortKey } from './catalogue-view';

/** What stands over the rows of one supplier or marketplace. */
export interface GroupLine {
  readonly kind: 'group';
  /** '' for those without. */
  readonly name: string;
  readonly count: number;
  /** Of them, out of stock. */
  readonly out: number;
  /** Money at risk together, by currency. */
  readonly risk: Readonly<Record<string, number>>;
}

interface EntryLine {
  readonly kind: 'entry';
  readonly entry: CatalogueEntry;
}

/** A line of the list: a product, or the head of a group. */
export type CatalogueLine = EntryLine | GroupLine;

const isLacking: Readonly<Record<Lacking, (entry: CatalogueEntry) => boolean>> = {
  supplier: ({ supplier }) => supplier === null,
  'lead-time': ({ row }) => row.assumed.includes('leadTimeDays') || row.missing.includes('leadTimeDays'),
  demand: ({ row }) => row.dailyDemand === null,
};

/** Those that have everything a view asks for. */
export function filteredEntries(
  entries: readonly CatalogueEntry[],
  { query, state, supplier, marketplace, lacking }: CatalogueView,
): CatalogueEntry[] {
  const words = foldedText(query).split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (state === null || entry.row.state === state) &&
      (supplier === null || entry.product.supplier === supplier) &&
      (marketplace === null || (entry.product.marketplace ?? '') === marketplace) &&
      (lacking === null || isLacking[lacking](entry)) &&
      words.every((word) => entry.text.includes(word)),
  );
}

const urgency = new Map(triageStates.map((state, at) => [state, at]));
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What each column is sorted by; null stands last whichever way. */
const numbers: Readonly<Record<Exclude<SortKey, 'risk' | 'name'>, (row: TriageRow) => number | null>> = {
  state: ({ state }) => urgency.get(state)!,
  onHand: ({ onHand }) => onHand,
  inbound: ({ inbound }) => inbound,
  cover: ({ cover }) => cover,
  orderBy: ({ orderBy }) => orderBy,
  gapChance: ({ gapChance }) => gapChance,
  moneyAtRisk: ({ moneyAtRisk }) => moneyAtRisk,
};

export function sortedEntries(
  entries: readonly CatalogueEntry[],
  { sort, descending }: Pick<CatalogueView, 'sort' | 'descending'>,
): CatalogueEntry[] {
  const sign = descending ? -1 : 1;
  const tie = (a: CatalogueEntry, b: CatalogueEntry) =>
    byText(a.name, b.name) || byText(a.product.id, b.product.id);
  if (sort === 'risk') {
    const compare = triageOrder(entries.map(({ row }) => row));
    return [...entries].sort((a, b) => sign * compare(a.row, b.row));
  }
  if (sort === 'name') return [...entries].sort((a, b) => sign * tie(a, b));
  const value = numbers[sort];
  return [...entries].sort((a, b) => {
    const [x, y] = [value(a.row), value(b.row)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || tie(a, b);
    return sign * (x - y) || tie(a, b);
  });
}

/** Money of products of several currencies is never added up. */
export function riskByCurrency(entries: readonly CatalogueEntry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { product, row } of entries)
    if (row.moneyAtRisk !== null && row.moneyAtRisk > 0)
      sums[product.currency] = (sums[product.currency] ?? 0) + row.moneyAtRisk;
  return sums;
}

function grouped(entries: readonly CatalogueEntry[], nameOf: (entry: CatalogueEntry) => string) {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  // Those without a name come last.
  return [...groups].sort(
    ([a], [b]) => Number(a === '') - Number(b === '') || byText(foldedText(a), foldedText(b)),
  );
}

/** The lines of a view, in order. */
export function arrangedLines(
  sorted: readonly CatalogueEntry[],
  group: CatalogueView['group'],
): CatalogueLine[] {
  const line = (entry: CatalogueEntry): CatalogueLine => ({ kind: 'entry', entry });
  if (group === 'none') return sorted.map(line);
  const nameOf = ({ product, supplier }: CatalogueEntry) =>
    group === 'supplier' ? (supplier?.name ?? '') : (product.marketplace ?? '');
  return grouped(sorted, nameOf).flatMap(([name, of]) => [
    {
      kind: 'group' as const,
      name,
      count: of.length,
      out: of.filter(({ row }) => row.state === 'out').length,
      risk: riskByCurrency(of),
    },
    ...of.map(line),
  ]);
}

/** The marketplaces that products are sold in, as reports name them. */
export const marketplacesOf = (products: readonly Product[]): string[] =>
  [...new Set(products.map(({ marketplace }) => marketplace ?? ''))].filter(Boolean).sort();

/** Currencies of products, the one that most are in first. */
export function currenciesOf(products: readonly Product[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency } of products) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([currency]) => currency);
}
