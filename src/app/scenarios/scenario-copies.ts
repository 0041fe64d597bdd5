import { newId } from '../../fields/new-id';
import type { Scenario } from '../../fields/stored';
import { freeTitle } from './free-title';

/**
 * The same scenario once more, under a title of its own. A gap is lived through once: the copy is not followed day by day,
 * and nothing in it is done yet.
 */
export function duplicateOf(scenario: Scenario, taken: Iterable<string>, now: Date): Scenario {
  const at = now.toISOString();
  return {
    ...scenario,
    id: newId(),
    title: freeTitle(scenario.title, [...taken, scenario.title]),
    live: null,
    updates: [],
    actions: scenario.actions.map((action) => ({ ...action, done: false })),
    revision: 1,
    createdAt: at,
    changedAt: at,
  };
}

/** What the seller says about a scenario, apart from its numbers. */
export type Said = Pick<Scenario, 'title' | 'notes' | 'tags'>;

export const sameSaid = (a: Said, b: Said) =>
  a.title === b.title && a.notes === b.notes && a.tags.join('\n') === b.tags.join('\n');

/**
 * The row to write when a scenario is said otherwise: the newest row with the new words. Null when the words
 * themselves were changed elsewhere since `seen`, so that one of the two must give way.
 *
 * @param seen - the row the seller began from
 * @param newest - the row as it is kept now, null when it was deleted
 */
export function saidAnew(seen: Scenario, newest: Scenario | null, said: Said, now: Date): Scenario | null {
  const changedAt = now.toISOString();
  if (newest === null) return null;
  if (!sameSaid(seen, newest) && !sameSaid(said, newest)) return null;
  return { ...newest, ...said, tags: [...said.tags], revision: newest.revision + 1, changedAt };
}
