import { factKeys } from '../../seller-reports/account-parts';
import { catalogue } from '../../fields/catalogue';
import { dateInUtc, isCalendarDate } from '../../fields/calendar-date';
import type { Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import type { Product } from '../../fields/stored';
import { factValue } from '../account-import/fact-words';
import { factLabel } from './catalogue-words';

/** One thing known of a product, with where it is from. */
export interface FactLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** "Restock Inventory, 21 Nov". */
  readonly from: string;
}

const order = [...Object.keys(catalogue), 'safetyDays', ...Object.keys(factKeys)];

function dayText(date: string, { settings }: Formatter): string {
  if (!isCalendarDate(date)) return date;
  const isThisYear = settings.asOf?.slice(0, 4) === date.slice(0, 4);
  return dateFormat(settings.locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
    .format(dateInUtc(date))
    .replaceAll(' ', '\u00a0');
}

const origins = {
  typed: 'Typed',
  import: 'Report',
  scenario: 'Saved scenario',
  fit: 'Worked out from your data',
} as const;

/** Where a fact is from and of which day. */
function provenance({ from, asOf, source }: Product['facts'][string], format: Formatter): string {
  const origin = source ?? origins[from];
  return asOf === null ? origin : `${origin}, ${dayText(asOf, format)}`;
}

function factText(key: string, value: Value, format: Formatter): string {
  try {
    return factValue(key, value, format);
  } catch {
    // A value of another kind than its field, as another program may have written it.
    return '–';
  }
}

/** Everything known of a product, in the order of the shared fields. */
export function factLines({ facts }: Product, format: Formatter): FactLine[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(facts)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, fact]) => ({
      key,
      label: factLabel(key),
      value: factText(key, fact.value as Value, format),
      from: provenance(fact, format),
    }));
}
