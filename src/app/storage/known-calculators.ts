import { catalogue, loadCalculator } from '../../calculators/registry';
import type { Scenario } from '../../fields/stored';
import type { KnowsCalculator } from '../../scenarios/backup-calculators';

/** What this app knows of the calculators some scenarios were made with; only those are loaded. */
export async function knownCalculators(scenarios: readonly Scenario[]): Promise<KnowsCalculator> {
  const wanted = new Set(scenarios.map(({ calculator }) => calculator));
  const found = await Promise.all(
    catalogue
      .filter(({ id }) => wanted.has(id))
      .map(async ({ id }) => {
        // Not at hand is not unknown: the version is then seen when the scenario is opened.
        const version = await loadCalculator(id).then(
          (calculator) => calculator.version,
          () => Infinity,
        );
        return [id, version] as const;
      }),
  );
  const versions = new Map(found);
  return (calculator, inputsVersion) => {
    const version = versions.get(calculator);
    if (version === undefined) return 'unknown';
    return inputsVersion > version ? 'newer' : 'known';
  };
}
