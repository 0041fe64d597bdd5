import { addDays } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';

export type DatedAction = Scenario['actions'][number] & { readonly by: string };

/** Days past its deadline that a thing to do still counts, unless its gap is being followed. */
const overdueDays = 14;

/**
 * Whether a deadline of a scenario still counts. In a gap that is being followed each does; in one that has ended, none; in any
 * other scenario those of the last 14 days and to come, since older plans are history.
 *
 * @param by - calendar date, YYYY-MM-DD
 * @param today - calendar date
 */
export function stillCounts({ live }: Pick<Scenario, 'live'>, by: string, today: string): boolean {
  if (live !== null) return live.endedOn === null;
  return by >= addDays(today, -overdueDays);
}

/**
 * The soonest thing still to do that has a date and still counts; null when there is none.
 *
 * @param today - calendar date, YYYY-MM-DD
 */
export function nextAction(
  { actions, live }: Pick<Scenario, 'actions' | 'live'>,
  today: string,
): DatedAction | null {
  return actions.reduce<DatedAction | null>((soonest, action) => {
    const { by } = action;
    if (by === null || action.done || !stillCounts({ live }, by, today)) return soonest;
    return soonest === null || by < soonest.by ? { ...action, by } : soonest;
  }, null);
}
