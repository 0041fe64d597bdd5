const regainedShare = 0.05 * (1 + 1e-9);

/** When the first gap of one expected run begins and ends, and when its dip is regained; null for what never comes. */
export class ExpectedTimeline {
  firstDayOut: number | null = null;
  /** First morning with stock for every channel after the first gap. */
  restockDay: number | null = null;
  /** End of the day by which 95 % of the dip is regained; the horizon when it ends before. */
  recoveredDay: number | null = null;
  /** Dip of the velocity index on the restock day. */
  dipAtRestock = 0;
  daysOutFirst = 0;
  daysOutAll = 0;

  #inGap = false;
  #indexAtDawn = 1;

  begin(index: number): void {
    this.firstDayOut = this.restockDay = this.recoveredDay = null;
    this.dipAtRestock = this.daysOutFirst = this.daysOutAll = 0;
    this.#inGap = false;
    this.#indexAtDawn = index;
  }

  /**
   * @param outShare - share of the day without stock, over the channels by their shares
   * @param allHadStock - whether every channel had stock in the morning
   * @param index - velocity index at the end of the day
   */
  endDay(day: number, outShare: number, allHadStock: boolean, index: number): void {
    if (this.#inGap && allHadStock) {
      this.#inGap = false;
      if (this.restockDay === null) {
        this.restockDay = day;
        this.dipAtRestock = 1 - this.#indexAtDawn;
      }
    }
    if (outShare > 0) {
      this.firstDayOut ??= day;
      this.#inGap = true;
      this.daysOutAll += outShare;
      if (this.restockDay === null) this.daysOutFirst += outShare;
    }
    this.#indexAtDawn = index;
    if (this.restockDay === null || this.recoveredDay !== null) return;
    if (1 - index <= regainedShare * this.dipAtRestock)
      this.recoveredDay = this.dipAtRestock > 0 ? day + 1 : day;
  }

  end(horizonDays: number): void {
    if (this.restockDay !== null) this.recoveredDay ??= horizonDays;
  }
}
