import type { Formatter } from '../../fields/format';
import {
  dailyDemand,
  wholeDays,
  type DailyDemand,
  type DemandChoice,
} from '../../seller-reports/daily-demand';
import type { SalesLines } from '../../seller-reports/sales-lines';
import { rangeWords } from './date-words';

/** Units of one product that a file has and a choice does not count, each under the first reason that keeps it out. */
export interface LeftOutSales {
  /** Shipped by others, or sold in other stores, than those chosen. */
  readonly elsewhere: number;
  /** Before or after the days looked at. */
  readonly outside: number;
  /** On days the seller left out. */
  readonly onLeftOutDays: number;
  /** Above what a line bought by a business may count for. */
  readonly capped: number;
}

/**
 * What of a product's units in the file is not in its demand, and why. The four together with `demand.total` are all of its
 * units.
 *
 * @param product - place in `lines.products`
 * @param file - first and last day of the file
 * @param demand - what `dailyDemand` gives for the same choice
 */
export function leftOutSales(
  lines: SalesLines,
  product: number,
  file: DemandChoice['days'],
  choice: DemandChoice,
  demand: DailyDemand,
): LeftOutSales {
  const full = { ...choice, bulk: { how: 'full', most: 0 } } as const;
  const total = (changes: Partial<DemandChoice>) =>
    dailyDemand(lines, product, { ...full, ...changes }).total;
  const here = total({ days: file, leftOut: [] });
  const inDays = total({ leftOut: [] });
  const onDays = total({});
  return {
    elsewhere: lines.products[product]!.units - here,
    outside: here - inDays,
    onLeftOutDays: inDays - onDays,
    capped: onDays - demand.total,
  };
}

/** The same in one plain sentence, or empty where everything counts. */
export function leftOutWords(
  { elsewhere, outside, onLeftOutDays, capped }: LeftOutSales,
  { days, bulk }: Pick<DemandChoice, 'days' | 'bulk'>,
  file: DemandChoice['days'],
  demand: DailyDemand,
  format: Formatter,
): string {
  const units = (count: number) => format.quantity(count, 'units', 0);
  const { lines } = demand.capped;
  const orders = lines === 1 ? 'one business order' : `${format.number(lines, 0)} business orders`;
  const most = bulk.how === 'cap' ? lines * bulk.most : 0;
  const whole = wholeDays(file);
  const onEdges = days.from === whole.from && days.to === whole.to;
  const parts = [
    capped > 0 &&
      (most > 0
        ? `${orders} of ${units(capped + most)} counted as ${format.number(most, 0)}`
        : `${orders} of ${units(capped)} not counted`),
    outside > 0 &&
      (onEdges
        ? `${units(outside)} on the file’s first and last day left out, as those may be cut off`
        : `${units(outside)} outside ${rangeWords(days, format)} left out`),
    onLeftOutDays > 0 && `${units(onLeftOutDays)} on days you left out`,
    elsewhere > 0 && `${units(elsewhere)} shipped or sold otherwise than chosen`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return '';
  const all = elsewhere + outside + onLeftOutDays + capped + demand.total;
  return `Of ${units(all)} in the file ${format.number(demand.total, 0)} count: ${parts.join('; ')}.`;
}
