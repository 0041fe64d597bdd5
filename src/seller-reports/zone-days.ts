const quartersADay = 96;
const quarterMs = 900_000;

/** Whether this browser knows a time zone by that name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Counts days in one time zone: which day, in days since 1970-01-01, a quarter of an hour falls on. Asks the browser for a
 * zone's clock once a day, and each quarter only on days when the clock is set.
 */
export class ZoneDays {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  /** @throws RangeError when the zone is not known */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** Quarters by which the zone's clock is ahead of UTC at a moment. */
  #offsetAt(quarter: number): number {
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    const parts = new Map(
      this.#format.formatToParts(quarter * quarterMs).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name)!;
    const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    const offset = clock / quarterMs - quarter;
    this.#offsets.set(quarter, offset);
    return offset;
  }

  dayOf(quarter: number): number {
    const midnight = Math.floor(quarter / quartersADay) * quartersADay;
    const offset = this.#offsetAt(midnight);
    const steady = offset === this.#offsetAt(midnight + quartersADay);
    return Math.floor((quarter + (steady ? offset : this.#offsetAt(quarter))) / quartersADay);
  }
}

/** The day of a time written without a zone. */
export function wallDay(quarter: number): number {
  return Math.floor(quarter / quartersADay);
}
