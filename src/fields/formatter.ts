import { addDays } from './calendar-date';
import type { Unit } from './field';
import type { FormatSettings, Formatter } from './format';

/** Shown where there is no number to show. */
const nothing = '–';
const space = '\u00a0';

/** Units in words after a number: one, many, and the short form inside a control. */
const words: Readonly<Record<Exclude<Unit, 'fraction' | 'fraction-per-day' | 'money' | 'money-per-unit' | 'money-per-day' | 'day' | 'none'>, readonly [string, string, string]>> = {
  units: ['unit', 'units', 'units'],
  'units-per-day': ['unit a day', 'units a day', 'units/day'],
  days: ['day', 'days', 'days'],
  orders: ['order', 'orders', 'orders'],
  'orders-per-day': ['order a day', 'orders a day', 'orders/day'],
  'orders-per-year': ['order a year', 'orders a year', 'orders/year'],
  'per-day': ['a day', 'a day', 'a day'],
  factor: ['times', 'times', '×'],
};

/**
 * A formatter for one reader: locale, currency and the date of day 0.
 *
 * Numbers that are not finite show as an en dash, never as NaN; minus zero shows as 0.
 *
 * @throws RangeError when the locale or the currency is not one that Intl knows
 */
export function createFormatter(settings: FormatSettings): Formatter {
  const { locale, currency, asOf } = settings;
  const cache = new Map<string, Intl.NumberFormat>();
  const format = (value: number, key: string, options: Intl.NumberFormatOptions): string => {
    if (!Number.isFinite(value)) return nothing;
    let intl = cache.get(key);
    if (intl === undefined) cache.set(key, (intl = new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' })));
    return intl.format(value);
  };
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const longDates = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const symbol =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;

  const formatter: Formatter = {
    settings,
    number: (value, digits = 2) => format(value, `n${digits}`, { maximumFractionDigits: digits }),
    about: (value) =>
      Math.abs(value) >= 99.5 ? formatter.number(value, 0) : format(value, 'about', { maximumSignificantDigits: 2 + Number(Math.abs(value) >= 10) }),
    money: (value, digits) => {
      const whole = digits === 0 || (digits === undefined && Number.isInteger(value));
      return format(value, `m${digits ?? (whole ? 'w' : 'f')}`, {
        style: 'currency',
        currency,
        ...(whole ? { maximumFractionDigits: 0 } : digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      });
    },
    percent: (fraction, digits = 1) => format(fraction, `p${digits}`, { style: 'percent', maximumFractionDigits: digits }),
    days: (value, digits = 0) => formatter.quantity(value, 'days', digits),
    quantity: (value, unit, digits) => {
      if (!Number.isFinite(value)) return nothing;
      switch (unit) {
        case 'fraction':
          return formatter.percent(value, digits);
        case 'fraction-per-day':
          return `${formatter.percent(value, digits ?? 2)} a day`;
        case 'money':
          return formatter.money(value, digits);
        case 'money-per-unit':
          return `${formatter.money(value, digits)} a unit`;
        case 'money-per-day':
          return `${formatter.money(value, digits)} a day`;
        case 'day':
          return formatter.day(value);
        case 'none':
          return formatter.number(value, digits);
        default: {
          const text = formatter.number(value, digits);
          return `${text}${space}${words[unit][text === formatter.number(1, digits) ? 0 : 1]}`;
        }
      }
    },
    day: (day, long = false) => {
      if (!Number.isFinite(day)) return nothing;
      if (asOf === null) return `day${space}${formatter.number(day, 0)}`;
      return (long ? longDates : dates).format(new Date(addDays(asOf, day))).replaceAll(' ', space);
    },
    frequency: (chance, of = 50) => {
      if (!Number.isFinite(chance)) return nothing;
      const shown = Math.round(chance * of);
      const all = formatter.number(of, 0);
      if (shown === 0 && chance > 0) return `fewer than 1 of ${all}`;
      if (shown === of && chance < 1) return `more than ${formatter.number(of - 1, 0)} of ${all}`;
      return `${formatter.number(shown, 0)} of ${all}`;
    },
    unit: (unit) => {
      switch (unit) {
        case 'fraction':
          return '%';
        case 'fraction-per-day':
          return '%/day';
        case 'money':
          return symbol;
        case 'money-per-unit':
          return `${symbol}/unit`;
        case 'money-per-day':
          return `${symbol}/day`;
        case 'day':
          return asOf === null ? 'day' : 'date';
        case 'none':
          return '';
        default:
          return words[unit][2];
      }
    },
  };
  return formatter;
}
