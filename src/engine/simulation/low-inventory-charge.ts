import type { LowInventoryFeeParameters } from './gap-parameters';

const shortDays = 30;
const longDays = 90;
const daysPerUpdate = 7;

/**
 * The low-inventory-level fee of one trial, day by day.
 *
 * Days of supply = mean on hand ÷ mean units shipped, over 30 and over 90 days; before day 0 the seller's own means stand
 * in. The greater of the two picks the band; the rate is set anew each week and charged on the units shipped.
 */
export class LowInventoryCharge {
  readonly #fee: LowInventoryFeeParameters;
  readonly #onHand: Float64Array;
  readonly #shipped: Float64Array;
  #perUnit = 0;
  #onHandShort = 0;
  #onHandLong = 0;
  #shippedShort = 0;
  #shippedLong = 0;

  constructor(fee: LowInventoryFeeParameters, horizonDays: number) {
    this.#fee = fee;
    this.#onHand = new Float64Array(horizonDays);
    this.#shipped = new Float64Array(horizonDays);
  }

  begin(): void {
    const { onHand30, onHand90, shipped30, shipped90 } = this.#fee;
    this.#onHandShort = shortDays * onHand30;
    this.#onHandLong = longDays * onHand90;
    this.#shippedShort = shortDays * shipped30;
    this.#shippedLong = longDays * shipped90;
    this.#perUnit = 0;
  }

  /** Fee of the day's units; then the day enters the means. */
  charge(day: number, onHand: number, shipped: number): number {
    if (day % daysPerUpdate === 0) this.#perUnit = this.#rate();
    const { onHand30, onHand90, shipped30, shipped90 } = this.#fee;
    const short = day - shortDays;
    const long = day - longDays;
    this.#onHand[day] = onHand;
    this.#shipped[day] = shipped;
    this.#onHandShort += onHand - (short >= 0 ? this.#onHand[short] : onHand30);
    this.#shippedShort += shipped - (short >= 0 ? this.#shipped[short] : shipped30);
    this.#onHandLong += onHand - (long >= 0 ? this.#onHand[long] : onHand90);
    this.#shippedLong += shipped - (long >= 0 ? this.#shipped[long] : shipped90);
    return this.#perUnit * shipped;
  }

  #rate(): number {
    const { bandDays, feePerUnit } = this.#fee;
    const short = this.#shippedShort > 0 ? this.#onHandShort / this.#shippedShort : Infinity;
    const long = this.#shippedLong > 0 ? this.#onHandLong / this.#shippedLong : Infinity;
    const supply = Math.max(short, long);
    for (let band = 0; band < bandDays.length; band++) {
      if (supply < bandDays[band]) return feePerUnit[band];
    }
    return 0;
  }
}
