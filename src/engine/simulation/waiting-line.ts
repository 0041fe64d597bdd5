import type { EarlierOrders } from './earlier-orders';

/**
 * Orders that wait, one cohort an order day, oldest first; all of one channel and one kind of promise.
 *
 * Within a line ship-by days never fall with the order day, so the oldest cohort is also the most urgent. Orders from before
 * day 0 are a line of one cohort, at place 0.
 */
export class WaitingLine {
  /** Twice the channel; backorders, and 1 more for orders that wait for dispatch alone. */
  readonly number: number;
  /** What a unit brings when it is filled, and what it would bring with stock always there. */
  readonly contribution: number;
  readonly worth: number;
  readonly earlier: EarlierOrders | null;
  /** By order day. */
  readonly counts: Float64Array;
  readonly shipBy: Int32Array;
  /** Cohorts lie in order days `first` to `end` − 1; outside them counts are 0. */
  first = 0;
  end = 0;
  total = 0;

  constructor(
    horizonDays: number,
    number: number,
    contribution: number,
    worth: number,
    earlier: EarlierOrders | null = null,
  ) {
    this.number = number;
    this.contribution = contribution;
    this.worth = worth;
    this.earlier = earlier;
    this.counts = new Float64Array(horizonDays);
    this.shipBy = new Int32Array(horizonDays);
  }

  clear(): void {
    this.counts.fill(0, this.first, this.end);
    this.first = 0;
    this.end = 0;
    this.total = 0;
  }

  /** @param day - order day, not before one already added */
  add(day: number, units: number, shipBy: number): void {
    if (this.total === 0) this.first = day;
    this.counts[day] += units;
    this.shipBy[day] = shipBy;
    this.end = day + 1;
    this.total += units;
  }

  take(orderDay: number, units: number): void {
    this.counts[orderDay] -= units;
    this.total -= units;
  }

  /** Order day of the oldest orders; only while any wait. */
  oldest(): number {
    while (this.counts[this.first] === 0) this.first++;
    return this.first;
  }
}
