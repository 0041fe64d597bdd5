import type { GapValues } from '../gap-inputs';
import type { Count, Live } from './counts';
import { withCount } from './counts';
import type { OnHand, Standing } from './guess';
import { later } from './later';

/** What the seller entered for today; null or absent where nothing was. */
export type Entered = Readonly<
  Partial<Record<keyof OnHand | 'waiting' | 'cancelled' | 'shippedLate' | 'sold', number | null>>
>;

/** The gap moved to today with the day's count in it. */
export interface CountedDay {
  readonly next: GapValues;
  readonly live: Live;
  /** Places whose units are still a guess. */
  readonly guessed: readonly (keyof OnHand)[];
}

/**
 * The values and the live state after a day's count.
 *
 * Where on hand was not counted the guess stands in the values, but never among the counts; so it does for
 * velocity and for orders that wait.
 *
 * @param places - those asked for
 * @param days - by which day 0 moves on, 0 or more
 */
export function countedDay(
  values: GapValues,
  live: Live,
  today: string,
  days: number,
  places: readonly (keyof OnHand)[],
  guess: Standing,
  entered: Entered,
): CountedDay {
  const moved = later(values, days);
  const onHand: OnHand = {
    onHandFba: guess.onHandFba,
    onHandOwn: guess.onHandOwn,
    onHandShop: guess.onHandShop,
  };
  const counted = Object.fromEntries(
    places.map((key) => [key, entered[key] ?? onHand[key]]),
  ) as Partial<OnHand>;
  // Where nothing lay and nothing has landed, nothing lies: no guess.
  const guessed = places.filter((key) => (entered[key] ?? null) === null && values[key] > 0);
  const { velocityNow, waitingSince, waitingPromise } = guess;
  const waitingOrders = entered.waiting ?? guess.waitingOrders;
  const next = {
    ...moved,
    ...onHand,
    ...counted,
    ...{ velocityNow, waitingOrders },
    // An age and a promise of nobody would stay in sight of nobody.
    ...(waitingOrders > 0 ? { waitingSince, waitingPromise } : {}),
  };
  const count: Count = {
    date: today,
    onHand: guessed.length > 0 ? null : next.onHandFba + next.onHandOwn + next.onHandShop,
    waiting: entered.waiting ?? null,
    cancelled: entered.cancelled ?? null,
    shippedLate: entered.shippedLate ?? null,
    sold: entered.sold ?? null,
  };
  const says = Object.values(count).some((value) => typeof value === 'number');
  return { next, live: says ? withCount(live, count) : live, guessed };
}

/** The date since which sales are asked for: the count before today's, or the start. */
export function soldSince(live: Live, today: string): string {
  return live.counts
    .filter(({ date }) => date < today)
    .reduce((last, { date }) => (date > last ? date : last), live.startedOn);
}
