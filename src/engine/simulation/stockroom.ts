const places = 3;
const fba = 0;

/**
 * Stock at the three places through one trial: what is on hand, what is free, what may still be dispatched today.
 *
 * start + received = shipped + end holds after every call; the top-up counts as received.
 */
export class Stockroom {
  readonly stock = new Float64Array(places);
  /** Stock not owed to waiting orders, for new ones. */
  readonly free = new Float64Array(places);
  /** Whether whatever runs out is bought in time. */
  toppingUp = false;
  shipped = 0;
  received = 0;
  toppedUp = 0;
  shippedFbaToday = 0;
  /** What units shipped at once earn beyond those of their channel's first place, until it is booked. */
  surplus = 0;
  readonly #capacity: number;
  #capacityLeft = 0;

  /** @param capacity - units that can leave the seller's own places in a day */
  constructor(capacity: number) {
    this.#capacity = Math.floor(capacity);
  }

  begin(onHand: readonly number[]): void {
    for (let place = 0; place < places; place++) this.stock[place] = Math.round(onHand[place]);
    this.toppingUp = false;
    this.shipped = this.received = this.toppedUp = this.surplus = 0;
  }

  beginDay(): void {
    this.#capacityLeft = this.#capacity;
    this.shippedFbaToday = 0;
  }

  get total(): number {
    return this.stock[0] + this.stock[1] + this.stock[2];
  }

  land(place: number, units: number): void {
    this.stock[place] += units;
    this.received += units;
  }

  freeAll(): void {
    for (let place = 0; place < places; place++) this.free[place] = this.stock[place];
  }

  /** Sets aside units that are owed; returns how many there were. */
  setAside(from: Int32Array, units: number): number {
    let left = units;
    for (let i = 0; i < from.length && left > 0; i++) {
      const kept = Math.min(left, this.free[from[i]]);
      this.free[from[i]] -= kept;
      left -= kept;
    }
    return units - left;
  }

  available(from: Int32Array): number {
    if (this.toppingUp) return Infinity;
    let available = 0;
    for (let i = 0; i < from.length; i++) available += this.free[from[i]];
    return available;
  }

  /**
   * Ships new orders from free stock; returns how many leave today.
   *
   * @param surplus - what a unit from each place earns beyond one from the first, or null where all earn alike
   */
  serve(from: Int32Array, orders: number, surplus: Float64Array | null): number {
    let left = orders;
    for (let i = 0; i < from.length && left > 0; i++) {
      const taken = this.#ship(from[i], Math.min(left, this.free[from[i]]));
      this.free[from[i]] -= taken;
      this.stock[from[i]] -= taken;
      if (surplus !== null) this.surplus += taken * surplus[from[i]];
      left -= taken;
    }
    return orders - this.#buyRest(from, left);
  }

  /** Ships waiting orders from all stock; returns how many leave today. */
  fill(from: Int32Array, orders: number): number {
    let left = orders;
    for (let i = 0; i < from.length && left > 0; i++) {
      const taken = this.#ship(from[i], Math.min(left, this.stock[from[i]]));
      this.stock[from[i]] -= taken;
      left -= taken;
    }
    return orders - this.#buyRest(from, left);
  }

  /** Tops up what is missing; returns what is still left over. */
  #buyRest(from: Int32Array, left: number): number {
    if (left === 0 || !this.toppingUp || from.length === 0) return left;
    const bought = this.#ship(from[0], left);
    this.toppedUp += bought;
    this.received += bought;
    return left - bought;
  }

  /** Dispatches within the daily capacity, which units leaving Amazon's warehouses do not use. */
  #ship(place: number, units: number): number {
    let leaving = units;
    if (place === fba) {
      this.shippedFbaToday += leaving;
    } else {
      leaving = Math.min(units, this.#capacityLeft);
      this.#capacityLeft -= leaving;
    }
    this.shipped += leaving;
    return leaving;
  }
}
