import type { GapSummary } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import { isRareGap } from '../rare-gap';

/** One figure before and after some news, in words. */
export interface FigureChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** "+$750"; empty where nothing changed that can be seen. */
  readonly change: string;
}

const nothing = '–';

/**
 * The figures that news moves, before and after it; both seen from the same day 0 under the same futures.
 *
 * The cost from here on is what the gap still takes away: against the same futures with stock there from day 0 on, and sales
 * starting from the same velocity, so what was lost before is in neither.
 */
export function figureChanges(before: GapSummary, after: GapSummary, format: Formatter): FigureChange[] {
  const money = (value: number) => format.money(Math.round(value), 0);
  const count = (value: number) => format.number(value, 0);
  const day = (value: number) => format.day(Math.round(value));
  const row = (
    label: string,
    of: (way: GapSummary) => number | null,
    show: (value: number) => string,
    difference: ((value: number) => string) | null = show,
  ): FigureChange => {
    const [was, is] = [of(before), of(after)];
    const [shownBefore, shownAfter] = [was, is].map((value) => (value === null ? nothing : show(value))) as [
      string,
      string,
    ];
    const change =
      was === null || is === null || difference === null || shownBefore === shownAfter
        ? ''
        : signed(Math.round(is) - Math.round(was), difference);
    return { label, before: shownBefore, after: shownAfter, change };
  };
  const changes = [
    row('Cost of the gap from here on', (way) => way.costOfGap.mean, money),
    row('Back in stock about', restockDay, day, (value) => format.days(value, 0)),
    row(
      'Days out from here on',
      (way) => way.daysOutAll.p50,
      (value) => format.days(value, 0),
    ),
    row('Sales lost', (way) => way.fates.lost.mean, count),
  ];
  if (before.captured.mean + after.captured.mean > 0)
    changes.push(
      row('Backorders kept', (way) => way.kept.mean, count),
      row(
        'of which late',
        (way) => way.lateShare,
        (value) => format.percent(value, 0),
        null,
      ),
      row(
        'A limit is breached in',
        (way) => way.breachChance,
        (value) => format.frequency(value),
        null,
      ),
    );
  return changes;
}

/**
 * What news does to the gap, in one sentence that begins with the news.
 *
 * @param isSeenAnew - whether the figures start from another day, or from other numbers, than those of the news before
 */
export function newsSentence(
  news: string,
  before: GapSummary,
  after: GapSummary,
  format: Formatter,
  isSeenAnew = false,
): string {
  const from = format.settings.asOf === null ? 'today' : format.day(0);
  const seen = isSeenAnew ? `, seen from ${from},` : '';
  return `${news}: ${costInWords(before, after, format, seen)}, ${restockInWords(before, after, format)}.`;
}

/** A text as it is shown: no sign parts from its figure at a line's end. */
export function unbroken(text: string): string {
  return text.replace(/\(([−+])(?=\S)/g, '($1\u2060');
}

function costInWords(before: GapSummary, after: GapSummary, format: Formatter, seen: string): string {
  const [was, is] = [before, after].map((way) => format.money(way.costOfGap.mean, 0)) as [string, string];
  if (was === is) return `cost of the gap${seen} stays at ${is}`;
  // The difference of what is shown, so that the reader's own sum comes out.
  const difference = Math.round(after.costOfGap.mean) - Math.round(before.costOfGap.mean);
  const change = signed(difference, (value) => format.money(value, 0));
  return `cost of the gap${seen} from ${was} to ${is} (${change})`;
}

function restockInWords(before: GapSummary, after: GapSummary, format: Formatter): string {
  const [was, is] = [restockDay(before), restockDay(after)];
  if (is === null) return 'no gap is left to come';
  const shown = format.day(is);
  if (was === null) return `back in stock about ${shown}`;
  return was === is
    ? `still back in stock about ${shown}`
    : `back in stock about ${shown} instead of ${format.day(was)}`;
}

/** Day of restock, whole; null where at most a few futures have a gap. */
function restockDay(way: GapSummary): number | null {
  return way.restockDay === null || isRareGap(way) ? null : Math.round(way.restockDay.p50);
}

/** A difference with its sign: "+$750", "−3 days". */
function signed(value: number, show: (value: number) => string): string {
  const text = show(Math.abs(value));
  return `${value < 0 ? '−' : '+'}${text}`;
}
