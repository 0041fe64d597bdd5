import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folders } from '../../calculators/loaders';
import { loadCalculator } from '../../calculators/registry';
import { arbitraryValues } from '../../fields/arbitrary-values';
import type { Scenario } from '../../fields/stored';
import { upgradedValues } from '../../fields/upgraded';
import { backupFiles } from '../../scenarios/backup-file';
import { readBackup } from '../../scenarios/backup-read';
import { appVersion } from './app-version';
import { knownCalculators } from './known-calculators';

const runs = process.env.STOCKGAP_TEST_FULL ? 300 : 40;
const moment = '2026-11-23T07:00:00.000Z';

const scenarioOf = (calculator: string, inputsVersion: number, values: Scenario['values']): Scenario => ({
  version: 1,
  id: '5c1f7f30-7b0c-4f6d-9a38-3f2c8b6e1d01',
  calculator,
  inputsVersion,
  asOf: null,
  product: null,
  currency: 'USD',
  values,
  seed: 1,
  trials: 10_000,
  engine: '1',
  answer: '',
  headlines: [],
  actions: [],
  live: null,
  title: 'Any',
  notes: '',
  tags: [],
  updates: [],
  revision: 1,
  createdAt: moment,
  changedAt: moment,
});

describe.each(folders)('%s', (id) => {
  test('gets any of its values back from a backup', async () => {
    const calculator = await loadCalculator(id);
    await fc.assert(
      fc.asyncProperty(arbitraryValues(calculator.inputs), async (values) => {
        const scenario = scenarioOf(id, calculator.version, values as Scenario['values']);
        const everything = { scenarios: [scenario], products: [], suppliers: [], histories: [] };
        const info = { appVersion, createdAt: moment, date: '2026-11-23' };
        const [file] = await backupFiles(everything, [], info);
        const reading = await readBackup(file!.text);
        if (reading.kind === 'refused') throw new Error(reading.message);
        expect(reading.backup).toMatchObject({ condition: 'intact', unread: [] });
        const [back] = reading.backup.rows.scenarios;
        expect(back).toEqual(scenario);
        const shape = { ...calculator, id };
        expect(upgradedValues(shape, back!.inputsVersion, back!.values)).toEqual({
          kind: 'read',
          values,
          problems: [],
        });
      }),
      { numRuns: runs },
    );
  });

  test('is known in the version it has, and in no newer one', async () => {
    const { version } = await loadCalculator(id);
    const knows = await knownCalculators([scenarioOf(id, 1, {}), scenarioOf('gone-by-now', 1, {})]);
    expect(knows(id, version)).toBe('known');
    expect(knows(id, version + 1)).toBe('newer');
    expect(knows('gone-by-now', 1)).toBe('unknown');
  });
});
