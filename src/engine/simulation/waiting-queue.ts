import { goodwillCost } from '../costs/goodwill';
import type { AccountWindows } from './account-windows';
import { CohortStream } from './day-stream';
import type { GapChannel } from './gap-channel';
import type { GapParameters } from './gap-parameters';
import type { PatienceRatios } from './patience-ratios';
import { patienceRatios } from './patience-ratios';
import type { Stockroom } from './stockroom';
import { CarriedRounding, leavers } from './thinning';
import type { WaitingLine } from './waiting-line';

/** All orders waiting in one trial, over channels and kinds of promise: who gives up, who is filled, what that earns. */
export class WaitingQueue {
  waiting = 0;
  captured = 0;
  shippedOnTime = 0;
  shippedLate = 0;
  cancelledByBuyer = 0;
  cancelledBySeller = 0;
  /** Worth of the cancelled orders without a gap, goodwill lost, and what the queue has earned in all so far. */
  cancelledWorth = 0;
  goodwill = 0;
  profit = 0;

  readonly #parameters: GapParameters;
  readonly #channels: readonly GapChannel[];
  readonly #stockroom: Stockroom;
  readonly #windows: AccountWindows | null;
  readonly #ratios: PatienceRatios;
  readonly #chance: boolean;
  readonly #cohorts = new CohortStream();
  readonly #rounding = new CarriedRounding();
  readonly #goodwillByWait: Float64Array;
  // Backorders and dispatches of each channel in turn.
  readonly #lines: readonly WaitingLine[];
  readonly #blocked: Uint8Array;

  constructor(
    parameters: GapParameters,
    channels: readonly GapChannel[],
    stockroom: Stockroom,
    windows: AccountWindows | null,
  ) {
    this.#parameters = parameters;
    this.#channels = channels;
    this.#stockroom = stockroom;
    this.#windows = windows;
    this.#ratios = patienceRatios(parameters.patience, parameters.horizonDays);
    this.#chance = parameters.demandDispersion > 0;
    this.#goodwillByWait = Float64Array.from({ length: parameters.horizonDays + 1 }, (_, wait) =>
      goodwillCost(wait - Math.floor(parameters.normalHandlingDays), parameters.money),
    );
    this.#lines = channels.flatMap(({ backorders, dispatches }) => [backorders, dispatches]);
    this.#blocked = new Uint8Array(this.#lines.length);
  }

  begin(seed: number, trial: number): void {
    this.#cohorts.begin(seed, trial);
    this.#rounding.begin(0);
    this.waiting = this.captured = this.shippedOnTime = this.shippedLate = 0;
    this.cancelledByBuyer = this.cancelledBySeller = this.cancelledWorth = 0;
    this.goodwill = this.profit = 0;
  }

  add(channel: GapChannel, line: WaitingLine, day: number, units: number, shipBy: number): void {
    line.add(day, units, shipBy);
    this.waiting += units;
    this.captured += units;
    if (channel.countsForLimits) this.#windows!.waits(day, units, shipBy);
  }

  /** Sets aside the free stock that is owed to waiting orders. */
  reserve(): void {
    for (const { backorders, dispatches, filledFrom } of this.#channels) {
      this.#stockroom.setAside(filledFrom, backorders.total + dispatches.total);
    }
  }

  /** Buyers cancel, cohort by cohort; then the marketplace cancels what is far past its ship-by date. */
  thin(day: number): void {
    const { holding, breaking, broken } = this.#ratios;
    const { limits, horizonDays } = this.#parameters;
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (line.total === 0) continue;
      const channel = this.#channels[i >> 1];
      const { counts, shipBy } = line;
      for (let orderDay = line.oldest(); orderDay < line.end; orderDay++) {
        const waiting = counts[orderDay];
        if (waiting === 0) continue;
        const age = day - 1 - orderDay;
        const due = shipBy[orderDay];
        const promise = due - orderDay;
        const leaving = age < promise ? holding[age] : age === promise ? breaking[age] : broken;
        const gone = leaving === 0 ? 0 : this.#leaving(day, orderDay, i, waiting, leaving);
        if (gone > 0) {
          line.take(orderDay, gone);
          this.cancelledByBuyer += gone;
          this.#cancel(channel, gone);
          if (channel.countsForLimits) this.#windows!.buyerCancelled(gone, due);
        }
        const rest = waiting - gone;
        const overdue = due < horizonDays && day > due + limits.autoCancelDays[due];
        if (overdue && rest > 0 && channel.countsForLimits) {
          line.take(orderDay, rest);
          this.cancelledBySeller += rest;
          this.#cancel(channel, rest);
          this.#windows!.sellerCancelled(day, rest, orderDay, due);
        }
      }
    }
  }

  #leaving(day: number, orderDay: number, line: number, waiting: number, share: number): number {
    return this.#chance
      ? leavers(waiting, share, this.#cohorts.at(day, orderDay, line))
      : this.#rounding.round(waiting * share, waiting);
  }

  #cancel(channel: GapChannel, units: number): void {
    this.waiting -= units;
    this.cancelledWorth += units * channel.contributionWithoutGap;
    this.profit -= units * this.#parameters.money.handlingCostPerCancellation;
  }

  /** Fills waiting orders, earliest ship-by first over all lines, until stock or dispatch ends. */
  fill(day: number): void {
    if (!this.#stockroom.toppingUp && this.#stockroom.total <= 0) return;
    this.#blocked.fill(0);
    for (let i = this.#mostUrgent(); i >= 0; i = this.#mostUrgent()) {
      const line = this.#lines[i];
      const channel = this.#channels[i >> 1];
      const orderDay = line.first;
      const waiting = line.counts[orderDay];
      const filled = this.#stockroom.fill(channel.filledFrom, waiting);
      if (filled < waiting) this.#blocked[i] = 1;
      if (filled === 0) continue;
      line.take(orderDay, filled);
      const due = line.shipBy[orderDay];
      this.#book(
        day,
        filled,
        orderDay,
        due,
        (i & 1) === 0 ? channel.contributionPerBackorder : channel.contribution,
      );
      if (channel.countsForLimits) this.#windows!.filled(day, filled, due);
    }
  }

  /** Line whose oldest orders are due first, of those that could still be filled today; −1 when there is none. */
  #mostUrgent(): number {
    let urgent = -1;
    let earliest = Infinity;
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (this.#blocked[i] === 1 || line.total === 0) continue;
      const due = line.shipBy[line.oldest()];
      if (due < earliest) {
        earliest = due;
        urgent = i;
      }
    }
    return urgent;
  }

  #book(day: number, filled: number, orderDay: number, due: number, contribution: number): void {
    const goodwill = filled * this.#goodwillByWait[day - orderDay];
    this.waiting -= filled;
    this.profit += filled * contribution - goodwill;
    this.goodwill += goodwill;
    if (day <= due) this.shippedOnTime += filled;
    else this.shippedLate += filled;
  }
}
