import { addDays } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';

export const dues = ['overdue', 'today', 'week', 'later'] as const;
export type Due = (typeof dues)[number];

/** One thing to do, of one saved scenario. */
export interface ToDo {
  /** The same for the same thing however often the list is made. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly text: string;
  /** Calendar date. */
  readonly by: string;
  readonly due: Due;
  readonly done: boolean;
}

/** Days past its deadline that a thing to do stays on the list, unless its gap is being followed. */
const overdueDays = 14;
/** Days since its last change that a scenario without dates is asked for one. */
const recentDays = 30;

/**
 * What there is to do, soonest first. A gap that is being followed counts with all that is not done; any other scenario with
 * what is due from 14 days ago on, since older plans are history; a gap that has ended, not at all.
 *
 * @param today - calendar date
 * @param ticked - keys done a moment ago, which stay on the list so that they can be taken back
 */
export function toDoList(
  scenarios: readonly Scenario[],
  today: string,
  ticked: ReadonlySet<string> = new Set(),
): ToDo[] {
  const oldest = addDays(today, -overdueDays);
  return scenarios
    .filter((scenario) => !hasEnded(scenario))
    .flatMap((scenario) =>
      scenario.actions.flatMap(({ text, by, done }) => {
        const key = toDoKey(scenario, text);
        if (by === null || (done && !ticked.has(key))) return [];
        if (scenario.live === null && by < oldest) return [];
        return [{ key, scenario, text, by, due: dueOn(by, today), done }];
      }),
    )
    .filter(onceEach())
    .sort((a, b) => compare(a.by, b.by) || compare(a.scenario.title, b.scenario.title));
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

function onceEach(): (toDo: ToDo) => boolean {
  const seen = new Set<string>();
  return ({ key }) => !seen.has(key) && seen.add(key).has(key);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
