import type { Scenario } from '../../fields/stored';
import { foldedText } from '../../fields/folded-text';
import { nextAction } from './next-action';

export const sortings = ['changed', 'title', 'action'] as const;
export type Sorting = (typeof sortings)[number];

export interface Wanted {
  /** Words, each of which must occur. */
  readonly query: string;
  readonly tag: string | null;
  readonly calculator: string | null;
  readonly sorting: Sorting;
}

/** A scenario with what it is searched and sorted by, made once for many searches. */
export interface Indexed {
  readonly scenario: Scenario;
  readonly text: string;
  readonly tags: readonly string[];
  readonly title: string;
  /** Date of the next thing to do; null when there is none. */
  readonly nextBy: string | null;
}

/**
 * @param titleOf - a calculator's title by its id
 * @param productOf - a product's name by its id, or an empty text
 * @param today - calendar date, YYYY-MM-DD
 */
export function indexed(
  scenarios: readonly Scenario[],
  titleOf: (calculator: string) => string,
  productOf: (product: string) => string,
  today: string,
): Indexed[] {
  return scenarios.map((scenario) => {
    const { title, notes, tags, calculator, product } = scenario;
    const words = [title, titleOf(calculator), product === null ? '' : productOf(product), ...tags, notes];
    return {
      scenario,
      text: foldedText(words.join('\n')),
      tags: tags.map(foldedText),
      title: foldedText(title),
      nextBy: nextAction(scenario, today)?.by ?? null,
    };
  });
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const numbered = new Intl.Collator('en', { numeric: true });

const orders: Readonly<Record<Sorting, (a: Indexed, b: Indexed) => number>> = {
  changed: (a, b) => compared(b.scenario.changedAt, a.scenario.changedAt),
  title: (a, b) => numbered.compare(a.title, b.title),
  // Nothing to do comes last.
  action: (a, b) => compared(a.nextBy ?? '~', b.nextBy ?? '~'),
};

/** The scenarios that have every word, the tag and the calculator wanted, in the order wanted. */
export function found(all: readonly Indexed[], wanted: Wanted): Scenario[] {
  const words = foldedText(wanted.query).split(/\s+/).filter(Boolean);
  const tag = wanted.tag === null ? null : foldedText(wanted.tag);
  const order = orders[wanted.sorting];
  return all
    .filter(
      ({ scenario, text, tags }) =>
        words.every((word) => text.includes(word)) &&
        (tag === null || tags.includes(tag)) &&
        (wanted.calculator === null || scenario.calculator === wanted.calculator),
    )
    .sort((a, b) => order(a, b) || orders.changed(a, b) || compared(a.scenario.id, b.scenario.id))
    .map(({ scenario }) => scenario);
}
