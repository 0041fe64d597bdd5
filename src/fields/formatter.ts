import { addDays, dateInUtc } from './calendar-date';
import type { Unit } from './field';
import type { FormatSettings, Formatter } from './format';
import { dateFormat, numberFormat } from './intl-cache';

/** What stands where there is no number to show. */
const nothing = '–';
const space = '\u00a0';

/** Settings of text that no reader has chosen any for. */
export const plainSettings: FormatSettings = { locale: 'en-US', currency: 'USD', asOf: null };

/**
 * Makes a formatter for one reader. What is not finite is shown as an en dash, never as NaN or Infinity; minus zero
 * is zero, and a minus is one, no hyphen; a number and its unit never part at a line's end.
 *
 * @throws RangeError when the locale or the currency is malformed, at first use
 */
export function createFormatter(settings: FormatSettings): Formatter {
  const { locale, currency, asOf } = settings;

  const shown = (value: number, options: Intl.NumberFormatOptions): string =>
    Number.isFinite(value)
      ? numberFormat(locale, { signDisplay: 'negative', ...options })
          .format(value)
          .replace('-', '−')
      : nothing;

  const counted = (value: number, digits: number, one: string, many: string): string => {
    const text = number(value, digits);
    return text === nothing ? text : `${text}${space}${text === number(1) ? one : many}`;
  };

  const followed = (text: string, words: string): string =>
    text === nothing ? text : `${text}${space}${words}`;

  function number(value: number, digits = 2): string {
    return shown(value, { maximumFractionDigits: digits });
  }

  function about(value: number): string {
    return Math.abs(value) >= 99.95
      ? shown(value, { maximumFractionDigits: 0 })
      : shown(value, { maximumSignificantDigits: 3 });
  }

  function money(value: number, digits?: number): string {
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
    const usual = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : undefined;
    const places = digits ?? usual;
    return shown(
      value,
      places === undefined
        ? options
        : { ...options, minimumFractionDigits: places, maximumFractionDigits: places },
    );
  }

  function percent(fraction: number, digits = 1): string {
    return shown(fraction, { style: 'percent', maximumFractionDigits: digits });
  }

  function days(value: number, digits = Math.abs(value) < 10 ? 1 : 0): string {
    return counted(value, digits, 'day', 'days');
  }

  function day(value: number, long = false): string {
    if (!Number.isFinite(value)) return nothing;
    const whole = Math.round(value);
    if (asOf === null) return `day${space}${number(whole, 0)}`;
    let date: string;
    try {
      date = addDays(asOf, whole);
    } catch {
      return nothing;
    }
    const far = Math.abs(whole) > 300;
    return dateFormat(locale, {
      day: 'numeric',
      month: 'short',
      ...(long ? { weekday: 'short' } : {}),
      ...(long || far ? { year: 'numeric' } : {}),
    })
      .format(dateInUtc(date))
      .replaceAll(' ', space);
  }

  function frequency(chance: number, of = 50): string {
    if (!Number.isFinite(chance)) return nothing;
    const share = Math.min(1, Math.max(0, chance));
    const count = Math.round(share * of);
    const ofAll = `${space}of${space}${number(of, 0)}`;
    if (count === 0 && share > 0) return `fewer than ${number(1)}${ofAll}`;
    if (count === of && share < 1) return `more than ${number(of - 1, 0)}${ofAll}`;
    return `${number(count, 0)}${ofAll}`;
  }

  function currencySymbol(): string {
    const parts = numberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).formatToParts(0);
    return parts.find(({ type }) => type === 'currency')?.value ?? currency;
  }

  function quantity(value: number, unit: Unit, digits?: number): string {
    const places = digits ?? 2;
    switch (unit) {
      case 'units':
        return counted(value, places, 'unit', 'units');
      case 'units-per-day':
        return followed(counted(value, places, 'unit', 'units'), 'a day');
      case 'days':
        return days(value, places);
      case 'day':
        return day(value);
      case 'fraction':
        return percent(value, places);
      case 'fraction-per-day':
        return followed(percent(value, places), 'a day');
      case 'money':
        return money(value, digits);
      case 'money-per-unit':
        return followed(money(value, digits), 'a unit');
      case 'money-per-day':
        return followed(money(value, digits), 'a day');
      case 'orders':
        return counted(value, places, 'order', 'orders');
      case 'orders-per-day':
        return followed(counted(value, places, 'order', 'orders'), 'a day');
      case 'orders-per-year':
        return followed(counted(value, places, 'order', 'orders'), 'a year');
      case 'per-day':
        return followed(number(value, digits ?? 4), 'a day');
      case 'factor':
        return followed(number(value, places), 'times');
      case 'none':
        return number(value, places);
    }
  }

  function unit(unit: Unit): string {
    switch (unit) {
      case 'units':
      case 'days':
      case 'day':
      case 'orders':
        return unit;
      case 'units-per-day':
        return 'units/day';
      case 'fraction':
        return '%';
      case 'fraction-per-day':
        return '%/day';
      case 'money':
        return currencySymbol();
      case 'money-per-unit':
        return `${currencySymbol()}/unit`;
      case 'money-per-day':
        return `${currencySymbol()}/day`;
      case 'orders-per-day':
        return 'orders/day';
      case 'orders-per-year':
        return 'orders/year';
      case 'per-day':
        return 'a day';
      case 'factor':
        return '×';
      case 'none':
        return '';
    }
  }

  return { settings, quantity, number, about, money, percent, days, day, frequency, unit };
}
