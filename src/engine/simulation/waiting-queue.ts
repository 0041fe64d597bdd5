import { goodwillCost } from '../costs/goodwill';
import type { AccountWindows } from './account-windows';
import { CohortStream } from './day-stream';
import { longestWait } from './earlier-orders';
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
  /** What the orders from before day 0 bring with stock always there. */
  worthAtStart = 0;

  readonly #parameters: GapParameters;
  readonly #channels: readonly GapChannel[];
  readonly #stockroom: Stockroom;
  readonly #windows: AccountWindows | null;
  readonly #ratios: PatienceRatios;
  readonly #chance: boolean;
  readonly #cohorts = new CohortStream();
  readonly #rounding = new CarriedRounding();
  readonly #goodwillByWait: Float64Array;
  // Orders from before day 0, which go first among those due together; then backorders and dispatches of each channel.
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
    const longest = parameters.horizonDays + longestWait(parameters);
    this.#goodwillByWait = Float64Array.from({ length: longest + 1 }, (_, wait) =>
      goodwillCost(wait - Math.floor(parameters.normalHandlingDays), parameters.money),
    );
    this.#lines = [
      ...channels.flatMap(({ earlier }) => earlier ?? []),
      ...channels.flatMap(({ backorders, dispatches }) => [backorders, dispatches]),
    ];
    this.#blocked = new Uint8Array(this.#lines.length);
  }

  begin(seed: number, trial: number): void {
    this.#cohorts.begin(seed, trial);
    this.#rounding.begin(0);
    this.waiting = this.captured = this.shippedOnTime = this.shippedLate = 0;
    this.cancelledByBuyer = this.cancelledBySeller = this.cancelledWorth = 0;
    this.goodwill = this.profit = this.worthAtStart = 0;
    for (const channel of this.#channels) {
      const line = channel.earlier;
      if (line === null) continue;
      const { units, orderDay, shipBy, worth } = line.earlier!;
      line.clear();
      line.add(0, units, shipBy);
      this.#joins(channel, orderDay, units, shipBy);
      this.worthAtStart += units * worth;
    }
  }

  add(channel: GapChannel, line: WaitingLine, day: number, units: number, shipBy: number): void {
    line.add(day, units, shipBy);
    this.#joins(channel, day, units, shipBy);
  }

  #joins(channel: GapChannel, day: number, units: number, shipBy: number): void {
    this.waiting += units;
    this.captured += units;
    if (channel.countsForLimits) this.#windows!.waits(day, units, shipBy);
  }

  /** Sets aside the free stock that is owed to waiting orders. */
  reserve(): void {
    for (const { waitingForStock, dispatches, filledFrom } of this.#channels) {
      this.#stockroom.setAside(filledFrom, waitingForStock + dispatches.total);
    }
  }

  /** Buyers cancel, cohort by cohort; then the marketplace cancels what is far past its ship-by date. */
  thin(day: number): void {
    const { holding, breaking, broken } = this.#ratios;
    const { limits, horizonDays } = this.#parameters;
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (line.total === 0) continue;
      const channel = this.#channels[line.number >> 1];
      const { counts, shipBy, earlier } = line;
      for (let at = line.oldest(); at < line.end; at++) {
        const waiting = counts[at];
        if (waiting === 0) continue;
        const orderDay = earlier === null ? at : earlier.orderDay;
        const age = day - 1 - orderDay;
        const due = shipBy[at];
        const promise = due - orderDay;
        const leaving =
          earlier !== null
            ? earlier.leaving[day]
            : age < promise
              ? holding[age]
              : age === promise
                ? breaking[age]
                : broken;
        // A day before its own keeps what was ordered earlier apart from the orders of day 0.
        const key = earlier === null ? at : orderDay - 1;
        const gone = leaving === 0 ? 0 : this.#leaving(day, key, line.number, waiting, leaving);
        if (gone > 0) {
          line.take(at, gone);
          this.cancelledByBuyer += gone;
          this.#cancel(line, gone);
          if (channel.countsForLimits) this.#windows!.buyerCancelled(gone, due);
        }
        const rest = waiting - gone;
        const overdue = due < horizonDays && day > due + limits.autoCancelDays[Math.max(0, due)];
        if (overdue && rest > 0 && channel.countsForLimits) {
          line.take(at, rest);
          this.cancelledBySeller += rest;
          this.#cancel(line, rest);
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

  #cancel({ worth }: WaitingLine, units: number): void {
    this.waiting -= units;
    this.cancelledWorth += units * worth;
    this.profit -= units * this.#parameters.money.handlingCostPerCancellation;
  }

  /** Fills waiting orders, earliest ship-by first over all lines, until stock or dispatch ends. */
  fill(day: number): void {
    if (!this.#stockroom.toppingUp && this.#stockroom.total <= 0) return;
    this.#blocked.fill(0);
    for (let i = this.#mostUrgent(); i >= 0; i = this.#mostUrgent()) {
      const line = this.#lines[i];
      const channel = this.#channels[line.number >> 1];
      const at = line.first;
      const waiting = line.counts[at];
      const filled = this.#stockroom.fill(channel.filledFrom, waiting);
      if (filled < waiting) this.#blocked[i] = 1;
      if (filled === 0) continue;
      line.take(at, filled);
      const due = line.shipBy[at];
      this.#book(line, day, filled, at, due);
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

  #book({ earlier, contribution }: WaitingLine, day: number, filled: number, at: number, due: number): void {
    const goodwill = filled * this.#goodwillByWait[day - (earlier === null ? at : earlier.orderDay)];
    this.waiting -= filled;
    this.profit += filled * contribution - goodwill;
    this.goodwill += earlier === null ? goodwill : goodwill - filled * earlier.goodwill;
    if (day <= due) this.shippedOnTime += filled;
    else this.shippedLate += filled;
  }
}
