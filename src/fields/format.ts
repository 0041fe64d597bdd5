import type { Unit } from './field';

export interface FormatSettings {
  /** BCP 47 tag, "en-US". */
  readonly locale: string;
  /** ISO 4217 code, "USD". */
  readonly currency: string;
  /** YYYY-MM-DD that day 0 stands for, or null: days are then spoken as "day 12". */
  readonly asOf: string | null;
}

/** Turns numbers into what a reader sees; one place for locale, currency and dates. */
export interface Formatter {
  readonly settings: FormatSettings;
  /** A value with its unit in words: "10 units a day", "20%", "$3,400". */
  quantity(value: number, unit: Unit, digits?: number): string;
  number(value: number, digits?: number): string;
  /** Rounded to what the eye needs: 3 significant digits, whole above 100. */
  about(value: number): string;
  money(value: number, digits?: number): string;
  percent(fraction: number, digits?: number): string;
  /** "12 days", "1 day". */
  days(value: number, digits?: number): string;
  /** Day as a date ("12 Dec") when asOf is set, else "day 12"; `long` adds weekday and year. */
  day(day: number, long?: boolean): string;
  /** A chance as a frequency: "7 of 50", "fewer than 1 of 50". */
  frequency(chance: number, of?: number): string;
  /** The unit alone as shown in a control: "units/day", "%", "$". */
  unit(unit: Unit): string;
}
