import { seedStream } from '../../engine/random/stream';
import { Xoshiro128 } from '../../engine/random/xoshiro128';
import { addDays } from '../../fields/calendar-date';
import type { Outlet } from '../assortment';
import type { SampleAccount, SampleItem } from '../sample-account';

/** An order of one product. */
export interface SampleOrder {
  readonly item: SampleItem;
  /** Counts up over the whole account. */
  readonly number: number;
  readonly date: string;
  /** Second of the day, UTC; within the same day in California. */
  readonly second: number;
  readonly units: number;
  readonly isBusiness: boolean;
}

const orderSeed = 7;

/** The orders of some outlets over the last days, oldest first: what was sold each day, in lines of one to three units, or one bulk line. */
export function soldOrders(
  { items, from, days }: SampleAccount,
  outlets: readonly Outlet[],
  last: number,
): SampleOrder[] {
  const random = new Xoshiro128();
  const orders: SampleOrder[] = [];
  for (let day = days - last; day < days; day++) {
    const date = addDays(from, day);
    items.forEach((item, place) => {
      if (!outlets.includes(item.outlet)) return;
      seedStream(random, orderSeed, place, day);
      let left = item.sold[day]!;
      while (left > 0) {
        const luck = random.uniform();
        const isBusiness = left >= 8 && luck < 0.08;
        const units = isBusiness ? left : Math.min(left, luck < 0.86 ? 1 : luck < 0.97 ? 2 : 3);
        left -= units;
        const second = 36_000 + Math.floor(random.uniform() * 50_000);
        orders.push({ item, number: orders.length + 1, date, second, units, isBusiness });
      }
    });
  }
  return orders;
}

/** "2026-11-20T14:05:09+00:00" */
export function momentText(date: string, second: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${date}T${part(second / 3600)}:${part((second / 60) % 60)}:${part(second % 60)}+00:00`;
}
