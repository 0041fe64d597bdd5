import { triageWords } from '../../catalogue/triage-words';
import type { FormatSettings } from '../../fields/format';
import { riskByCurrency, sortedEntries } from './arranged-entries';
import type { CatalogueEntry } from './catalogue-entry';
import { formatIn } from './catalogue-words';

export interface CatalogueSummary {
  readonly products: number;
  readonly out: number;
  /** Reorder date within the next seven days, or passed. */
  readonly thisWeek: number;
  /** Of them, past it: at the latest today. */
  readonly due: number;
  readonly unknown: number;
  readonly risk: Readonly<Record<string, number>>;
  /** The one to see to first; null where nothing presses. */
  readonly first: CatalogueEntry | null;
}

const presses = ({ row }: CatalogueEntry) =>
  row.state === 'out' || row.state === 'gap-coming' || row.state === 'order-now';

export function summaryOf(entries: readonly CatalogueEntry[]): CatalogueSummary {
  const count = (test: (entry: CatalogueEntry) => boolean) =>
    entries.reduce((sum, entry) => sum + Number(test(entry)), 0);
  const urgent = entries.filter(presses);
  const isBuy = ({ row }: CatalogueEntry) => row.orderUnits === null || row.orderUnits > 0;
  return {
    products: entries.length,
    out: count(({ row }) => row.state === 'out'),
    thisWeek: count((entry) => entry.row.orderBy !== null && entry.row.orderBy <= 7 && isBuy(entry)),
    due: count((entry) => entry.row.orderBy !== null && entry.row.orderBy <= 0 && isBuy(entry)),
    unknown: count(({ row }) => row.state === 'unknown'),
    risk: riskByCurrency(entries),
    first: sortedEntries(urgent, { sort: 'risk', descending: false })[0] ?? null,
  };
}

/** Money of several currencies, each for itself: "$3,400 and £120". */
export function moneyList(risk: Readonly<Record<string, number>>, settings: FormatSettings): string {
  const amounts = Object.entries(risk)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amount]) => formatIn(settings, currency).money(amount, 0));
  return amounts.length < 2 ? (amounts[0] ?? '') : `${amounts.slice(0, -1).join(', ')} and ${amounts.at(-1)}`;
}

/** What the most urgent product asks for, in sentences without its name. */
export function urgentWords({ product, row }: CatalogueEntry, settings: FormatSettings): string {
  const format = formatIn(settings, product.currency);
  const { text } = triageWords(row, format);
  const wait = row.costOfWaiting ?? 0;
  const parts = [
    ...(row.moneyAtRisk !== null && row.moneyAtRisk >= 1
      ? [`${format.money(row.moneyAtRisk, 0)} at risk`]
      : []),
    ...(wait >= 1 ? [`waiting a week with the order costs about ${format.money(wait, 0)} more`] : []),
  ].join('; ');
  return `${text}${parts === '' ? '' : ` ${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`}`;
}
