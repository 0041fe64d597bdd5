import type { Formatter } from '../../fields/format';
import type { CostLine } from './gap-cost';
import type { Varied } from './cost-tornado';

/** What each line of the cost is called. */
export const lineWords: Readonly<Record<CostLine, string>> = {
  missed: 'Sales missed while out',
  cameBack: 'Customers who come back',
  switched: 'Your other item instead',
  tail: 'Slower sales after the restock',
  wonBack: 'Won back by rebuilding ads',
  ads: 'Rebuilding ads',
  fee: 'Low-inventory fee',
  cancelled: 'Cancelled backorders',
  handling: 'Handling cancellations',
  fulfilment: 'Dearer fulfilment of backorders',
  goodwill: 'Goodwill of customers who waited',
  storage: 'Storage saved',
};

export const variedWords: Readonly<Record<Varied, string>> = {
  gapDays: 'Length of the gap',
  dailyDemand: 'Units sold a day',
  price: 'Price',
  landedCost: 'Landed cost',
  velocityFloor: 'Lowest velocity',
  recoveryDays: 'Days to recover',
  deferredShare: 'Come back after restock',
};

/** An end of a varied input, as it would be typed. */
export function endWords(key: Varied, value: number, format: Formatter): string {
  switch (key) {
    case 'gapDays':
    case 'recoveryDays':
      return format.days(value, 0);
    case 'velocityFloor':
    case 'deferredShare':
      return format.percent(value, 0);
    case 'dailyDemand':
      return `${format.number(value)} a day`;
    default:
      return format.money(value);
  }
}
