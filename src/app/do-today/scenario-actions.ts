import type { Action } from '../../fields/answer';
import { addDays } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';
import { cleanText } from '../../fields/text';

type KeptAction = Scenario['actions'][number];

const most = 40;
const longestText = 300;
const latestDay = 10_000;

/**
 * Actions as a scenario keeps them: days become dates, and what was ticked stays ticked where the text is the same.
 *
 * @param asOf - calendar date of day 0, or null where it has none; then no action has a date either
 * @param earlier - the actions the scenario kept before
 */
export function scenarioActions(
  actions: readonly Action[],
  asOf: string | null,
  earlier: readonly KeptAction[] = [],
): KeptAction[] {
  const done = new Set(earlier.filter((action) => action.done).map(({ text }) => text));
  return actions
    .filter(({ byDay }) => Number.isFinite(byDay))
    .slice(0, most)
    .map(({ text, byDay }) => {
      const kept = cleanText(text, longestText);
      // By its deadline means no later: a part of a day is cut off.
      const day = Math.min(latestDay, Math.max(0, Math.floor(byDay)));
      return { text: kept, byDay: day, by: dateOf(asOf, day), done: done.has(kept) };
    });
}

function dateOf(asOf: string | null, day: number): string | null {
  if (asOf === null) return null;
  try {
    return addDays(asOf, day);
  } catch {
    // Past the calendar's last year.
    return null;
  }
}
