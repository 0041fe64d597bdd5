import { addDays } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';
import { stillCounts } from '../scenarios/next-action';

export const dues = ['overdue', 'today', 'week', 'later'] as const;
export type Due = (typeof dues)[number];

/** One thing to do, of one saved scenario or of several that ask for the same by the same day. */
export interface ToDo {
  /** The same for the same thing however often the list is made. */
  readonly key: string;
  /** At least one, the oldest first. */
  readonly scenarios: readonly Scenario[];
  readonly text: string;
  /** Calendar date. */
  readonly by: string;
  readonly due: Due;
  readonly done: boolean;
}

/** Days since its last change that a scenario without dates is asked for one. */
const recentDays = 30;

/**
 * What there is to do and still counts, soonest first. Copies of a scenario ask for the same thing: the same text, by the same
 * day, for the same product, stands once.
 *
 * @param today - calendar date
 * @param ticked - keys done a moment ago, which stay on the list so that they can be taken back
 */
export function toDoList(
  scenarios: readonly Scenario[],
  today: string,
  ticked: ReadonlySet<string> = new Set(),
): ToDo[] {
  const all = scenarios.flatMap((scenario) =>
    scenario.actions.flatMap(({ text, by, done }) =>
      by !== null && stillCounts(scenario, by, today) && (!done || ticked.has(toDoKey(scenario, text)))
        ? [{ scenario, text, by, done }]
        : [],
    ),
  );
  const seen = new Set<string>();
  const groups = new Map<string, (typeof all)[number][]>();
  for (const one of all) {
    const own = toDoKey(one.scenario, one.text);
    if (seen.has(own)) continue;
    seen.add(own);
    const key = `${one.by} ${one.scenario.product ?? ''} ${one.text}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .map(([key, same]): ToDo => {
      const { text, by } = same[0]!;
      return {
        key,
        scenarios: same.map(({ scenario }) => scenario).sort(byAge),
        text,
        by,
        due: dueOn(by, today),
        done: same.every(({ done }) => done),
      };
    })
    .sort(
      (a, b) =>
        compare(a.by, b.by) ||
        compare(a.scenarios[0]!.title, b.scenarios[0]!.title) ||
        compare(a.text, b.text),
    );
}

/** Scenarios changed of late with things to do that no date can be given for, as their day 0 has none. */
export function undatedScenarios(scenarios: readonly Scenario[], today: string): Scenario[] {
  const oldest = addDays(today, -recentDays);
  return scenarios.filter(
    (scenario) =>
      !hasEnded(scenario) &&
      scenario.changedAt.slice(0, 10) >= oldest &&
      scenario.actions.some(({ by, done }) => by === null && !done),
  );
}

export function toDoKey({ id }: Pick<Scenario, 'id'>, text: string): string {
  return `${id} ${text}`;
}

const hasEnded = ({ live }: Scenario) => live !== null && live.endedOn !== null;

function dueOn(by: string, today: string): Due {
  if (by < today) return 'overdue';
  if (by === today) return 'today';
  return by <= addDays(today, 7) ? 'week' : 'later';
}

const byAge = (a: Scenario, b: Scenario) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
