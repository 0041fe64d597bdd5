import { negativeBinomialQuantile } from '../engine/random/negative-binomial';
import { seedStream } from '../engine/random/stream';
import { sampleGamma } from '../engine/random/gamma';
import { Xoshiro128 } from '../engine/random/xoshiro128';
import { addDays } from '../fields/calendar-date';
import type { SampleProduct } from './assortment';
import { demandFactor } from './course';

/** A purchase order under way. */
export interface OnOrder {
  readonly units: number;
  readonly landsOn: number;
}

/** Two years of one product, an entry a day. */
export interface SampleDays {
  /** First day of its sales, from the first of the account. */
  readonly firstDay: number;
  /** What buyers wanted, in stock or not: known only since it is made up. */
  readonly demand: Uint16Array;
  readonly sold: Uint16Array;
  readonly received: Uint16Array;
  /** At the end of the day. */
  readonly onHand: Uint16Array;
  /** Orders that have not landed when the account ends. */
  readonly onOrder: readonly OnOrder[];
}

const varianceOverMean = 1.6;
const daysOrdered = 60;
const newDays = 110;

/** What the seller believes is sold a day: sales of the last 30 days, the days without stock among them. */
function believedPace(sold: Uint16Array, day: number): number {
  const from = Math.max(0, day - 30);
  let units = 0;
  for (let at = from; at < day; at++) units += sold[at]!;
  return units / Math.max(1, day - from);
}

/**
 * Plays a product's days: demand is negative binomial, the seller orders 60 days' worth when what is on hand and on order
 * falls to the lead time and some safety days at the pace they believe, and orders land late as often as suppliers do.
 *
 * @param number - place of the product, for its own stream of chance
 */
export function playDays(
  product: SampleProduct,
  number: number,
  from: string,
  days: number,
  seed: number,
): SampleDays {
  const random = new Xoshiro128();
  const { supplier, baseDemand, course } = product;
  const firstDay = course === 'new' ? Math.max(0, days - newDays) : 0;
  const played = {
    demand: new Uint16Array(days),
    sold: new Uint16Array(days),
    received: new Uint16Array(days),
    onHand: new Uint16Array(days),
  };
  const cases = (units: number) => Math.max(1, Math.ceil(units / supplier.casePack)) * supplier.casePack;
  const [forgetsFrom, forgetsTo] = product.forgotten ?? [0, 0];
  let onOrder: OnOrder[] = [];
  let shelf = cases(baseDemand * (supplier.leadTimeDays + 20));
  for (let day = firstDay; day < days; day++) {
    seedStream(random, seed, number, day);
    const landed = onOrder.filter(({ landsOn }) => landsOn <= day).reduce((sum, { units }) => sum + units, 0);
    onOrder = onOrder.filter(({ landsOn }) => landsOn > day);
    const mean = baseDemand * demandFactor(course, addDays(from, day), day, days);
    const wanted = negativeBinomialQuantile(random.uniform(), mean, mean * varianceOverMean);
    const sold = Math.min(wanted, shelf + landed);
    shelf += landed - sold;
    played.demand[day] = wanted;
    played.sold[day] = sold;
    played.received[day] = landed;
    played.onHand[day] = shelf;
    const pace = day - firstDay < 30 ? baseDemand : believedPace(played.sold, day + 1);
    const position = shelf + onOrder.reduce((sum, { units }) => sum + units, 0);
    const isForgotten = days - day <= forgetsFrom && days - day > forgetsTo;
    if (!isForgotten && pace > 0 && position <= pace * (supplier.leadTimeDays + product.safetyDays)) {
      const shape = (supplier.leadTimeDays / supplier.leadTimeSd) ** 2;
      const lead = sampleGamma(random, shape, supplier.leadTimeDays / shape);
      onOrder = [
        ...onOrder,
        { units: cases(pace * daysOrdered), landsOn: day + Math.max(1, Math.round(lead)) },
      ];
    }
  }
  return { firstDay, ...played, onOrder };
}
