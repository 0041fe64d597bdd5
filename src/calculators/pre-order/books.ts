import { preOrdersBetween, preOrdersWaiting, stillWaiting } from '../../engine/backorders/pre-orders';
import { countLaw } from '../../engine/replenishment/shifted-law';
import { mayWithdraw, type PreOrderValues } from './inputs';
import type { Plan } from './plan';

/** What a day brings, orders and money; of the expected books or of one future. */
export interface DayBooks {
  readonly taken: number;
  readonly cancelledBefore: number;
  readonly cancelledAfter: number;
  /** Orders lost as a lapsed card hold is declined. */
  readonly declined: number;
  /** Orders that the units ordered do not reach. */
  readonly short: number;
  readonly shipped: number;
}

/** Money of one day, each line as it changes the cash. */
export interface DayCash {
  readonly withOrders: number;
  readonly atShipping: number;
  readonly refunds: number;
  readonly supplier: number;
  readonly fulfilment: number;
}

/** Expected books of every day from day 0, and what they come to. */
export interface Books {
  readonly days: readonly (DayBooks &
    DayCash & {
      readonly day: number;
      readonly waiting: number;
      /** What customers could ask back as the day ends: paid by those who wait, or delivered too lately. */
      readonly owed: number;
      readonly cash: number;
    })[];
  /** Orders over all days. */
  readonly total: DayBooks;
  readonly refunds: number;
  readonly low: number;
  readonly lowDay: number;
  readonly end: number;
  /** The most that customers could ask back on any one day. */
  readonly mostOwed: number;
  /** What has to be in hand for refunds: see {@link keepBack}. */
  readonly keepBack: number;
}

/** Money of a day from its orders. @param returned - orders sent back on that day */
export function cashOf(
  values: PreOrderValues,
  { paidNow }: Plan,
  day: number,
  units: number,
  books: DayBooks,
  returned: number,
): DayCash {
  const { price, paymentFeeRate } = values;
  // Where customers may withdraw, they may before delivery too, and are paid back in full.
  const keptShare = mayWithdraw(values) ? 0 : values.keptShare;
  const net = price * (1 - paymentFeeRate);
  const paid = paidNow * price;
  const cost = units * values.landedCost;
  // What is refunded is owed in full; the fee on it stays paid.
  const refunds =
    paid * ((1 - keptShare) * books.cancelledBefore + books.cancelledAfter + books.short) + price * returned;
  return {
    withOrders: paidNow * net * books.taken,
    atShipping: (1 - paidNow) * net * books.shipped,
    refunds: refunds === 0 ? 0 : -refunds,
    supplier: -(
      (day === values.supplierDepositDay ? values.supplierDepositShare * cost : 0) +
      (day === values.supplierBalanceDay ? (1 - values.supplierDepositShare) * cost : 0)
    ),
    fulfilment: -values.fulfilmentCost * books.shipped,
  };
}

export const netCash = (cash: DayCash): number =>
  cash.withOrders + cash.atShipping + cash.refunds + cash.supplier + cash.fulfilment;

/** Of the new orders waiting at a landing, the share whose card hold has lapsed. */
export function lapsedShare({ terms, holdDays }: Plan, day: number): number {
  if (holdDays === Infinity) return 0;
  const all = preOrdersWaiting(0, day, day, terms);
  return all > 0 ? Math.min(1, preOrdersWaiting(0, Math.max(0, day - holdDays), day, terms) / all) : 0;
}

/** Whether the holds of the orders in hand have lapsed by a day: all are taken to have their mean age. */
export const inHandLapsed = ({ inHandAge, holdDays }: Plan, day: number): boolean =>
  inHandAge + day > holdDays;

/** Orders left at a landing, before cards are charged anew, and of them those lost then; the stock landing on that day. */
export function leftAt(values: PreOrderValues, plan: Plan, day: number) {
  const { terms, scale, inHand } = plan;
  const fresh = scale * preOrdersWaiting(0, day, day, terms);
  const earlier = inHand * stillWaiting(0, day, terms);
  const declined =
    values.declinedShare *
    (fresh * lapsedShare(plan, day) + (inHandLapsed(plan, day) && plan.holdDays < Infinity ? earlier : 0));
  return { fresh, earlier, declined };
}

/** Mean and variance of what is wanted, the stock landing on a day and so many units selling after it. */
export function wantedOn(values: PreOrderValues, plan: Plan, day: number, after: number) {
  const { fresh, earlier, declined } = leftAt(values, plan, day);
  const all = fresh + earlier;
  const staying = all > 0 ? 1 - declined / all : 1;
  // Those in hand that nobody has counted are as much in doubt as those to come.
  const [counted, forecast] = plan.isForecast ? [0, earlier] : [earlier, 0];
  const byChance = (fresh + forecast) * staying + after;
  const kept = counted * staying;
  const inHandShare = plan.inHand > 0 ? Math.min(1, kept / plan.inHand) : 0;
  return {
    mean: byChance + kept,
    variance: byChance + (byChance * plan.scaleSpread) ** 2 + kept * (1 - inHandShare),
    declined,
  };
}

/** The books in expected values: every day weighed with the chance that the stock has not landed, or lands on it. */
export function expectedBooks(values: PreOrderValues, plan: Plan, units: number): Books {
  const { terms, landing, scale, lastDay, withdrawDays, returnedShare, paidNow } = plan;
  const { price } = values;
  const days: Books['days'][number][] = [];
  const shippedOn = new Float64Array(lastDay + 1);
  const total = { taken: 0, cancelledBefore: 0, cancelledAfter: 0, declined: 0, short: 0, shipped: 0 };
  let open = 1;
  let cash = values.openingCash;
  let refunds = 0;
  let [low, lowDay] = [cash, 0];
  let toReturn = 0;
  let at = leftAt(values, plan, 0);
  for (let day = 0; day <= lastDay; day++) {
    const lands = landing[day] ?? 0;
    // By the last landing day it has landed, whatever rounding leaves.
    open = day >= landing.length - 1 ? 0 : Math.max(0, open - lands);
    const here = at.fresh + at.earlier;
    const fresh = open > 0 ? scale * preOrdersBetween(Math.max(0, day), day + 1, terms) : 0;
    at = leftAt(values, plan, day + 1);
    const next = at.fresh + at.earlier;
    const gone = here + fresh - next;
    // What the last digits alone leave over is nobody's cancellation.
    const left = open > 0 && gone > 1e-12 * (here + fresh) ? gone : 0;
    const atLanding = lands > 0 ? leftAtLanding(values, plan, day, units) : nothing;
    const books: DayBooks = {
      taken: open * fresh,
      cancelledBefore: day < terms.promise ? open * left : 0,
      cancelledAfter: day < terms.promise ? 0 : open * left,
      declined: lands * atLanding.declined,
      short: lands * atLanding.short,
      shipped: lands * atLanding.shipped,
    };
    shippedOn[day] = books.shipped;
    const settled = day >= withdrawDays ? shippedOn[day - withdrawDays]! : 0;
    toReturn = Math.max(0, toReturn + books.shipped - settled);
    const lines = cashOf(values, plan, day, units, books, returnedShare * settled);
    cash += netCash(lines);
    refunds -= lines.refunds;
    for (const key of keys) total[key] += books[key];
    if (cash < low) [low, lowDay] = [cash, day];
    const waiting = open * next;
    days.push({ day, ...books, ...lines, waiting, owed: price * (paidNow * waiting + toReturn), cash });
  }
  return {
    days,
    total,
    refunds,
    low,
    lowDay,
    end: cash,
    ...owedAndKept(
      price * paidNow * plan.inHand,
      days.map(({ owed }) => owed),
      days.map((day) => -day.refunds),
    ),
  };
}

/**
 * What customers could ask back at most, and what has to be kept back for those who will: on any day the refunds still to come, as far
 * as they are of money that has come by then.
 *
 *   kept back = max over days of min(refunds after the day, owed as it ends)
 *
 * @param before - owed as day 0 begins
 * @param owed - as each day ends
 * @param refunds - of each day, >= 0
 */
export function owedAndKept(before: number, owed: ArrayLike<number>, refunds: ArrayLike<number>) {
  let [toCome, mostOwed, kept] = [0, before, 0];
  for (let day = owed.length - 1; day >= 0; day--) {
    mostOwed = Math.max(mostOwed, owed[day]!);
    kept = Math.max(kept, Math.min(toCome, owed[day]!));
    toCome += refunds[day]!;
  }
  return { mostOwed, keepBack: Math.max(kept, Math.min(toCome, before)) };
}

const keys = ['taken', 'cancelledBefore', 'cancelledAfter', 'declined', 'short', 'shipped'] as const;
const nothing = { declined: 0, short: 0, shipped: 0 };

/** Orders shipped and short of the units on average: some futures lack units where the mean one does not. */
function leftAtLanding(values: PreOrderValues, plan: Plan, day: number, units: number) {
  const { mean, variance, declined } = wantedOn(values, plan, day, 0);
  const wanted = Math.max(0, mean);
  const least = Math.max(0, wanted - units);
  const short = variance > 0 ? countLaw({ mean: wanted, sd: Math.sqrt(variance) }).loss(units) : least;
  // A law of whole numbers may differ from the mean in its last digits.
  const bounded = Math.min(wanted, Math.max(least, short));
  return { declined, shipped: wanted - bounded, short: bounded };
}
