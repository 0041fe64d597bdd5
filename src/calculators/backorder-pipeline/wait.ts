import { dropOffFromHazard } from '../../engine/backorders/drop-off';
import { standingIntegral, standingShare } from '../../engine/backorders/patience';
import type { PipelineValues } from './inputs';
import type { Reading } from './pipeline-result';

/** How orders of this scenario stand while they wait; also when all cancel at once. */
export class Wait {
  readonly promiseDays: number;
  readonly hazard: number | null;
  readonly #hazardAfter: number;
  readonly #promiseBreak: number;

  constructor(values: PipelineValues, hazard: number | null) {
    this.hazard = hazard;
    this.promiseDays = values.promise === 'wait' ? values.promisedWaitDays : Infinity;
    this.#hazardAfter = (hazard ?? 0) * values.hazardAfterFactor;
    this.#promiseBreak = values.promiseBreak;
  }

  /** Share still standing after waiting, 0 to 1. */
  share(waitDays: number): number {
    if (this.hazard === null) return waitDays > 0 ? 0 : 1;
    return standingShare(waitDays, this.promiseDays, this.#patience(this.hazard));
  }

  /** Days of standing between two waits. */
  days(from: number, to: number): number {
    return this.hazard === null
      ? 0
      : standingIntegral(from, to, this.promiseDays, this.#patience(this.hazard));
  }

  /**
   * ∫ of (G − w)·S(w) dw over 0 to G: the order-days that a day's worth of even arrivals spends waiting.
   *
   * On each side of the promise a constant hazard turns order-days into cancellations, so order-days = cancelled / h.
   */
  orderDays(gapDays: number): number {
    if (this.hazard === null) return 0;
    const held = Math.min(this.promiseDays, gapDays);
    const past = gapDays - held;
    let total = orderDaysOfConstantHazard(this.hazard, held) + past * this.days(0, held);
    if (past > 0) {
      const atBreak = Math.exp(-this.hazard * held - this.#promiseBreak);
      total += atBreak * orderDaysOfConstantHazard(this.#hazardAfter, past);
    }
    return total;
  }

  #patience(hazard: number) {
    return {
      hazardBefore: hazard,
      hazardAfter: this.#hazardAfter,
      promiseBreak: this.#promiseBreak,
      weibullShape: 1,
    };
  }
}

function orderDaysOfConstantHazard(hazard: number, days: number): number {
  // Below this the cancelled share is half the exponent to rounding, and the quotient could underflow.
  if (hazard * days < 1e-15) return (days * days) / 2;
  return (days * dropOffFromHazard(hazard, days)) / hazard;
}

/** Average waits: of every order until filled or cancelled, and of the kept ones. */
export function waits(
  wait: Wait,
  reading: Reading,
  gapDays: number,
): { averageWait: number; averageWaitKept: number } {
  const standing = wait.days(0, gapDays);
  if (reading === 'whole') return { averageWait: standing, averageWaitKept: gapDays };
  const orderDays = wait.orderDays(gapDays);
  return {
    averageWait: orderDays / gapDays,
    // ∫ w·S = G·∫ S − ∫ (G − w)·S; rounding may carry the quotient past its ends.
    averageWaitKept: standing > 0 ? Math.min(Math.max(gapDays - orderDays / standing, 0), gapDays / 2) : 0,
  };
}
