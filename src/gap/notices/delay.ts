/** Orders that wait, what they were promised and when they ship instead; days counted from day 0. */
export interface Delay {
  /** Day by which the oldest of them was promised to ship. */
  readonly promisedDay: number;
  /** Whether all of them were promised that same day; else each has its own. */
  readonly samePromise: boolean;
  /** Day they are written to, if the stock has not landed by then; absent where its date is certain. */
  readonly writtenDay?: number;
  /** Day by which they have shipped in nine in ten of the futures in which it has not; null while no date can be given. */
  readonly newDay: number | null;
  /** Days to the doorstep, as promised and as they are. */
  readonly promisedTransitDays: number;
  readonly transitDays: number;
  /** Calendar days past the promised day after which Amazon cancels what has not shipped. */
  readonly autoCancelDays: number;
}

/** Whether the oldest orders ship after their promise. */
export function isLate({ promisedDay, newDay }: Delay): boolean {
  return newDay === null || newDay > promisedDay;
}
