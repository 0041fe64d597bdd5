import type { Product } from '../../fields/stored';
import type { ProductPosition } from '../../seller-reports/account-parts';
import { nearest, type Candidate } from './choose-facts';
import { rankOf } from './report-rank';
import type { SaidRow } from './said-of-product';
import { isFactKey, moneyKeys, sensible } from './sensible-fact';

export const positionIn = ({ source: { said } }: SaidRow): ProductPosition | null =>
  said.kind === 'position' ? said.position : null;

/** What reports say in words of one product, the nearest first; nothing empty. */
export function saidWords(
  rows: readonly SaidRow[],
  key: string,
  text: (row: SaidRow) => string,
): readonly Candidate[] {
  const told = rows.flatMap((row): Candidate[] => {
    const value = text(row);
    const { title: source, asOf } = row.source;
    return value === '' ? [] : [{ key, value, source, asOf, rank: rankOf(key, source) }];
  });
  return told.length > 1 ? told.sort(nearest) : told;
}

/** The currency of a product's money: as it has some already, else as reports say. */
export function currencyOf(stored: Product | null, rows: readonly SaidRow[], otherwise: string): string {
  if (stored !== null && Object.keys(stored.facts).some((key) => moneyKeys.has(key))) return stored.currency;
  const [said] = saidWords(rows, 'currency', (row) => {
    const currency = positionIn(row)?.currency ?? '';
    return /^[A-Z]{3}$/.test(currency) ? currency : '';
  });
  return (said?.value as string | undefined) ?? stored?.currency ?? otherwise;
}

/** Facts that are of the day the stock was counted. */
const stockKeys: ReadonlySet<string> = new Set(['onHandFba', 'onHandOwn', 'onHandShop', 'inboundUnits']);

/** The day the stock of a row was counted: as it says itself, never one after its report's. */
export function countedDay(row: SaidRow): string {
  const { asOf } = row.source;
  const own = positionIn(row)?.countedOn ?? asOf;
  return own < asOf ? own : asOf;
}

export interface SaidFacts {
  readonly byKey: ReadonlyMap<string, Candidate[]>;
  /** Money in another currency than the product's. */
  readonly foreign: readonly Candidate[];
  /** Values that make no sense. */
  readonly senseless: number;
}

/** What reports say of one product, fact by fact. */
export function saidFacts(rows: readonly SaidRow[], currency: string): SaidFacts {
  const byKey = new Map<string, Candidate[]>();
  const foreign: Candidate[] = [];
  let senseless = 0;
  for (const row of rows) {
    const position = positionIn(row);
    if (position === null) continue;
    const { title: source } = row.source;
    const counted = countedDay(row);
    const isForeign = position.currency !== null && position.currency !== currency;
    for (const [key, said] of Object.entries(position.facts)) {
      const value = isFactKey(key) ? sensible(key, said) : undefined;
      if (value === undefined) {
        if (said !== null && said !== '') senseless++;
        continue;
      }
      const asOf = stockKeys.has(key) ? counted : row.source.asOf;
      const isDated = stockKeys.has(key) && position.countedOn !== undefined;
      const candidate = { key, value, source, asOf, rank: rankOf(key, source), isDated };
      const others = byKey.get(key);
      if (isForeign && moneyKeys.has(key)) foreign.push(candidate);
      else if (others === undefined) byKey.set(key, [candidate]);
      else others.push(candidate);
    }
  }
  return { byKey, foreign, senseless };
}
