import { isEndOfDay } from '../../catalogue/intake/report-rank';
import { addDays, daysBetween } from '../../fields/calendar-date';
import type { Inputs, Values } from '../../fields/field';
import { mostHistoryDays, type History } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { isTyped as isTypedDay, typedDay, typedOverOf } from '../../fields/typed-days';
import { sameValue } from '../../fields/values';

const historyKeys = ['dailySales', 'dailySalesFrom', 'dailyStock', 'dailyBulk'] as const;
type HistoryKey = (typeof historyKeys)[number];

/** Whether a number belongs to the days of a product and not to its facts. */
export const isOfHistory = (key: string): key is HistoryKey =>
  (historyKeys as readonly string[]).includes(key);

/** Whether a calculator asks for the days of a product. */
export const asksForHistory = (inputs: Inputs | Values): boolean => Object.keys(inputs).some(isOfHistory);

/** The days of a product as calculators take them: numbers without a gap from the first day on. */
interface LentDays {
  readonly dailySales: readonly number[];
  readonly dailySalesFrom: string;
  readonly dailyStock: readonly number[];
  readonly dailyBulk: readonly number[];
}

/** Share of the days with sales of which stock has to be known to tell days without stock apart. */
const leastCounted = 0.9;

/** Whether stock is known day by day: by a ledger, or as it was typed. Counts of now and then tell no days apart. */
function isStockDaily({ sold, onHand, typed = [], onHandSource }: History): boolean {
  const hasLedger = isEndOfDay(onHandSource);
  let [days, counted] = [0, 0];
  for (let day = 0; day < sold.length; day++) {
    if (sold[day] === null) continue;
    days++;
    if ((onHand[day] ?? null) !== null && (hasLedger || isTypedDay(typed[day], 'onHand'))) counted++;
  }
  return counted > 0 && counted >= leastCounted * days;
}

/**
 * The days that are known of a product. Where stock is known day by day, a day whose sales are not is lent as one without stock,
 * which says nothing of demand either, and a count that is missing is the one before; days before the first count are not lent.
 * Where it is not, no stock is lent, and of the sales the days after the last whose sales are not known.
 *
 * @returns null where no sales are known
 */
export function lentDays(history: History): LentDays | null {
  const { from, sold, onHand, bulk } = history;
  const end = sold.findLastIndex((units) => units !== null) + 1;
  if (end === 0) return null;
  const hasStock = isStockDaily(history);
  const start = hasStock
    ? sold.findIndex((units, day) => units !== null && onHand[day] !== null)
    : sold.slice(0, end).lastIndexOf(null) + 1;
  const days = { dailySales: [] as number[], dailyStock: [] as number[], dailyBulk: [] as number[] };
  let counted = 0;
  for (let day = start; day < end; day++) {
    const units = sold[day] ?? null;
    // What sold was there, whatever the count before said.
    counted = onHand[day] ?? Math.max(counted, Math.sign(units ?? 0));
    days.dailySales.push(units ?? 0);
    if (hasStock) days.dailyStock.push(units === null ? 0 : counted);
    if (bulk.length > 0) days.dailyBulk.push(bulk[day] ?? 0);
  }
  return { ...days, dailySalesFrom: addDays(from, start) };
}

const numbersIn = (value: unknown): readonly number[] => (Array.isArray(value) ? (value as number[]) : []);

/**
 * The history with what was typed on a page. Days that stand as they were lent stay as they were kept; those deleted on the page
 * are no longer known. Days without a date are of no day, and stay on the page.
 *
 * @param before - the page's values as the product was told them last, or as it lent them
 * @returns null when nothing of it was typed
 */
export function historyWith(
  stored: History | null,
  product: string,
  before: Values,
  values: Values,
): History | null {
  const isTyped = historyKeys.some(
    (key) => Object.hasOwn(values, key) && !sameValue(values[key], before[key]),
  );
  // Without days of its own the product would be given the example's.
  if (!isTyped || (stored === null && sameValue(values.dailySales, before.dailySales))) return null;
  const sales = numbersIn(values.dailySales);
  const typedFrom = values.dailySalesFrom;
  if (sales.length === 0 || typeof typedFrom !== 'string') return null;

  const lent = stored === null ? null : lentDays(stored);
  const keptLength = stored === null ? 0 : Math.max(stored.sold.length, stored.onHand.length);
  const typedEnd = addDays(typedFrom, sales.length);
  const keptEnd = stored === null ? typedEnd : addDays(stored.from, keptLength);
  const end = typedEnd > keptEnd ? typedEnd : keptEnd;
  const earliest = addDays(end, -mostHistoryDays);
  const first = stored === null || typedFrom < stored.from ? typedFrom : stored.from;
  const from = first > earliest ? first : earliest;
  const length = daysBetween(from, end);
  const offsets = {
    typed: daysBetween(typedFrom, from),
    kept: stored === null ? 0 : daysBetween(stored.from, from),
    lent: lent === null ? 0 : daysBetween(lent.dailySalesFrom, from),
  };

  const laid = (
    key: 'dailySales' | 'dailyStock' | 'dailyBulk',
    kept: readonly (number | null)[],
    isGone: boolean,
  ): (number | null)[] => {
    const typed = numbersIn(values[key]);
    const said = typed.length === sales.length;
    const days = Array.from({ length }, (_, day): number | null => {
      const had = kept[day + offsets.kept] ?? null;
      const was = lent?.[key][day + offsets.lent];
      const is = said ? typed[day + offsets.typed] : undefined;
      if (is !== undefined) return is === was ? had : is;
      return isGone && was !== undefined ? null : had;
    });
    return days.some((units) => units !== null) ? days : [];
  };
  const has = (key: HistoryKey) => Object.hasOwn(values, key);
  const sold = laid('dailySales', stored?.sold ?? [], true);
  const isSoldOther = stored === null || !sameValue(sold, stored.sold);
  const source = stored?.soldSource ?? '';
  const onHand = laid(
    'dailyStock',
    stored?.onHand ?? [],
    has('dailyStock') && !sameValue(values.dailyStock, before.dailyStock),
  );
  const isStockOther = !sameValue(onHand, stored?.onHand ?? []) && onHand.length > 0;
  const stockSource = stored?.onHandSource ?? '';

  const isOn = (key: HistoryKey, day: number): boolean => {
    const is = numbersIn(values[key]);
    if (is.length !== sales.length) return false;
    return (
      day + offsets.typed in is && is[day + offsets.typed] !== lent?.[key as 'dailySales'][day + offsets.lent]
    );
  };
  const typed = Array.from({ length }, (_, day): number | null => {
    const had = stored?.typed?.[day + offsets.kept] ?? 0;
    const isSold = sold[day] !== null && (isOn('dailySales', day) || isOn('dailyBulk', day));
    const isStock = onHand.length > 0 && onHand[day] !== null && isOn('dailyStock', day);
    return had | (isSold ? typedDay.sold : 0) | (isStock ? typedDay.onHand : 0) || null;
  });
  return {
    version: storedVersions.history,
    id: product,
    product,
    from,
    sold,
    onHand,
    bulk: laid('dailyBulk', stored?.bulk ?? [], has('dailyBulk')),
    ...(typed.some((flags) => flags !== null) && { typed }),
    soldSource: isSoldOther ? typedOverOf(source) : source,
    // Counts of now and then under days that are typed are as good as typed.
    onHandSource: isStockOther ? typedOverOf(isEndOfDay(stockSource) ? stockSource : '') : stockSource,
    revision: (stored?.revision ?? 0) + 1,
  };
}
