import { nextStepOf } from '../../catalogue/next-step';
import type { TriageRow, TriageState } from '../../catalogue/triage-row';
import { landsWithin } from '../../catalogue/triage-words';
import { createFormatter } from '../../fields/formatter';
import type { FormatSettings, Formatter } from '../../fields/format';
import { factWords } from '../account-import/fact-words';
import type { CatalogueEntry } from './catalogue-entry';

export const stateNames: Readonly<Record<TriageState, string>> = {
  out: 'Out of stock',
  'gap-coming': 'Gap coming',
  'order-now': 'Order now',
  watch: 'Watch',
  fine: 'Fine',
  'too-much': 'Too much',
  unknown: 'Not known',
};

/** What each state means, in a sentence. */
export const stateMeanings: Readonly<Record<TriageState, string>> = {
  out: 'Nothing is on hand, and somebody wants it.',
  'gap-coming': 'Even an order placed today would probably land too late.',
  'order-now': 'The day to order is today or has passed.',
  watch: 'The day to order comes within the next weeks.',
  fine: 'It lasts; nothing is to be done.',
  'too-much': 'Far more is there than sells in the time one order covers.',
  unknown: 'Too little is known to say.',
};

/** A fact's name by its key. */
export const factLabel = (key: string): string => (key === 'safetyDays' ? 'Safety days' : factWords(key));

const formats = new Map<string, Formatter>();

/** A formatter in a product's own currency; the same one each time. */
export function formatIn(settings: FormatSettings, currency: string): Formatter {
  const key = `${settings.locale} ${currency} ${settings.asOf ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    if (formats.size > 20) formats.clear();
    formats.set(key, (format = createFormatter({ ...settings, currency })));
  }
  return format;
}

/** Within a sentence; names in it keep their capitals. */
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What to do next, in a few words: the same step as `triageWords` tells. */
function nextStep(row: TriageRow, format: Formatter): string {
  const step = nextStepOf(row);
  switch (step.kind) {
    case 'enter':
      return row.missing.length > 0 ? `Add ${lower(factLabel(row.missing[0]!))}` : 'Add its numbers';
    case 'order-nothing':
      return 'Order nothing';
    case 'hurry':
      return `Hurry what is inbound${row.awaited === null ? '' : ` (${landsWithin(row.awaited, format)})`}`;
    case 'order': {
      const units = step.units === null ? '' : ` ${format.number(step.units, 0)}`;
      return `Order${units} ${step.byDay === 0 ? 'now' : `by ${format.day(step.byDay)}`}`;
    }
    case 'nothing':
      return step.byDay === null ? 'Nothing now' : `Order by ${format.day(Math.max(0, step.byDay))}`;
  }
}

const nothing = '–';

/** The cells of a row, as they are read. */
export interface RowWords {
  readonly state: string;
  readonly onHand: string;
  readonly inbound: string;
  readonly cover: string;
  readonly band: string;
  readonly orderBy: string;
  /** As short as a column: "<1 of 50". */
  readonly chance: string;
  readonly risk: string;
  readonly step: string;
}

/** Days of cover past this stand as "over a year". */
const longCover = 365;

function coverWords(row: TriageRow, format: Formatter): string {
  if (row.cover === null) {
    if (row.state === 'unknown' || row.dailyDemand === null || row.onHand === null) return nothing;
    return row.dailyDemand > 0 ? 'over a year' : 'no sales';
  }
  return row.cover > longCover ? 'over a year' : format.days(row.cover, 0);
}

/** The date of the last day to order; today and the days before it too. */
function orderByWords({ orderBy }: TriageRow, format: Formatter): string {
  if (orderBy === null) return nothing;
  const day = Math.floor(orderBy);
  return day === 0 ? 'today' : format.day(day);
}

/** How long ago that was; '' where it is to come. */
export function overdueWords({ orderBy }: TriageRow, format: Formatter): string {
  const day = orderBy === null ? 0 : Math.floor(orderBy);
  return day < 0 ? `${format.days(-day, 0)} ago` : '';
}

function shortFrequency(chance: number, format: Formatter): string {
  const count = Math.round(chance * 50);
  const sign =
    count === 0 && chance > 0 ? '<1' : count === 50 && chance < 1 ? '>49' : format.number(count, 0);
  return `${sign}\u00a0of\u00a050`;
}

export function rowWords(row: TriageRow, format: Formatter): RowWords {
  const count = (value: number | null) => (value === null ? nothing : format.number(value, 0));
  const bandEnd = row.coverP90 === null ? `over${'\u00a0'}${longCover}` : format.number(row.coverP90, 0);
  return {
    state: stateNames[row.state],
    onHand: count(row.onHand),
    inbound: count(row.inbound),
    cover: coverWords(row, format),
    band: row.coverP10 === null ? '' : `${format.number(row.coverP10, 0)} to ${bandEnd}`,
    orderBy: orderByWords(row, format),
    chance: row.gapChance === null ? nothing : shortFrequency(row.gapChance, format),
    risk: row.moneyAtRisk === null ? nothing : format.money(row.moneyAtRisk, 0),
    step: nextStep(row, format),
  };
}

/** What a row says to those who hear it. */
export function spokenRow(
  { product, row, from }: CatalogueEntry,
  words: RowWords,
  format: Formatter,
): string {
  const parts = [
    product.name === '' ? product.sku : `${product.name}, SKU ${product.sku || 'not given'}`,
    words.state,
    row.onHand === null ? 'on hand not known' : `${words.onHand} on hand`,
    ...(row.inbound ? [`${words.inbound} inbound`] : []),
    ...(words.cover === nothing
      ? []
      : [`cover ${words.cover}${words.band === '' ? '' : `, ${words.band} in 8 of 10 futures`}`]),
    ...(row.orderBy === null ? [] : [`reorder by ${words.orderBy} ${overdueWords(row, format)}`.trim()]),
    ...(row.gapChance === null ? [] : [`a gap in ${format.frequency(row.gapChance)} futures`]),
    ...(row.moneyAtRisk === null ? [] : [`${words.risk} at risk`]),
    `next: ${words.step}`,
    ...(from === 'simulated' ? ['simulated'] : from === 'stale' ? ['simulated before the last edits'] : []),
  ];
  return parts.join('; ');
}
