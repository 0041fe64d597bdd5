import { daysBetween } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';

/**
 * Where a gap that is followed stands today: "day 6", "in stock again", "over"; null when it is not followed.
 *
 * @param today - calendar date, YYYY-MM-DD
 */
export function liveBadge({ live }: Pick<Scenario, 'live'>, today: string): string | null {
  if (live === null) return null;
  if (live.endedOn !== null) return 'over';
  if (live.restockedOn !== null && live.restockedOn <= today) return 'in stock again';
  const day = daysBetween(live.startedOn, today);
  return day < 0 ? `starts in ${-day} ${day === -1 ? 'day' : 'days'}` : `day ${day}`;
}
