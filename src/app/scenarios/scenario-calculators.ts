import { catalogue } from '../../calculators/registry';
import type { Scenario } from '../../fields/stored';

const titles = new Map(catalogue.map(({ id, title }) => [id, title]));

/** Whether this version has such a calculator; a scenario may be of a later one. */
export const isKnown = (calculator: string): boolean => titles.has(calculator);

/** A calculator's title; its id where this version does not know it. */
export const titleOf = (calculator: string): string => titles.get(calculator) ?? calculator;

export interface CountedCalculator {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** Every calculator the scenarios are of, by title, with how many are of it. */
export function calculatorsIn(scenarios: readonly Pick<Scenario, 'calculator'>[]): CountedCalculator[] {
  const counts = new Map<string, number>();
  for (const { calculator } of scenarios) counts.set(calculator, (counts.get(calculator) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, title: titleOf(id), count }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
