import type { Scenario } from '../../fields/stored';

export type DatedAction = Scenario['actions'][number] & { readonly by: string };

/**
 * The soonest thing still to do that has a date; null when there is none. What is overdue counts only in a gap that is being
 * followed: elsewhere it is history.
 *
 * @param today - calendar date, YYYY-MM-DD
 */
export function nextAction(
  { actions, live }: Pick<Scenario, 'actions' | 'live'>,
  today: string,
): DatedAction | null {
  const followed = live !== null && live.endedOn === null;
  return actions.reduce<DatedAction | null>((soonest, action) => {
    const { by } = action;
    if (by === null || action.done || (by < today && !followed)) return soonest;
    return soonest === null || by < soonest.by ? { ...action, by } : soonest;
  }, null);
}
