import type { Scenario } from '../fields/stored';

/** What this app knows of a calculator's inputs at some version: unknown when it has no such calculator. */
export type KnowsCalculator = (calculator: string, inputsVersion: number) => 'known' | 'newer' | 'unknown';

/**
 * The scenarios this app would keep but not open: of a calculator it lacks, or made by a newer version of it. Values are
 * brought up to date when a scenario is opened, not here.
 */
export function scenariosNotToOpen(
  scenarios: readonly Scenario[],
  knows: KnowsCalculator,
): readonly Scenario[] {
  return scenarios.filter(({ calculator, inputsVersion }) => knows(calculator, inputsVersion) !== 'known');
}
