import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folders } from '../../calculators/loaders';
import { loadCalculator } from '../../calculators/registry';
import { arbitraryValues } from '../../fields/arbitrary-values';
import type { Inputs, Values } from '../../fields/field';
import { upgradedValues } from '../../fields/upgraded';
import { changedKeys, defaultsOf } from '../../fields/values';
import { pageMark } from '../../share/packed-scenario';
import { readLink } from '../../share/read-link';
import type { SharedScenario } from '../../share/shared-scenario';
import { writeLink } from '../../share/write-link';
import { linkShape } from './calculator-link';
import { everyInputChanged } from './changed-inputs';
import { corpusLinks, type Corpus } from './corpus-links';

const runs = process.env.STOCKGAP_TEST_FULL ? 300 : 30;
const corpora = import.meta.glob<Corpus>('../../share/corpus/*.json', { eager: true, import: 'default' });
const calculators = await Promise.all(folders.map(async (id) => [id, await loadCalculator(id)] as const));

const scenario = (values: Values): SharedScenario => ({
  values,
  currency: 'GBP',
  seed: 4_294_967_295,
  trials: 10_000,
  engine: '1',
  headlines: [
    { label: 'Cost of the gap', value: '£1,744', note: '£606 to £3,254 in 8 of 10 futures' },
    { label: 'Days out of stock', value: '12 days', note: '7 to 19' },
    { label: 'Restock', value: '12 Dec' },
    { label: 'Shipped late', value: '6 %' },
  ],
  title: null,
  notes: null,
});

describe.each(calculators)('%s', (id, calculator) => {
  const shape = linkShape(calculator);
  const inputs: Inputs = calculator.inputs;

  test('any values survive a link', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryValues(inputs), async (values) => {
        const reading = await readLink(shape, await writeLink(shape, scenario(values)));
        expect(reading).toMatchObject({ kind: 'read', replaced: [] });
        expect(reading.kind === 'read' && reading.shared).toEqual(scenario(values));
      }),
      { numRuns: runs, seed: 1 },
    );
  });

  test('the fullest scenario stays within 700 characters', async () => {
    const values = everyInputChanged(inputs);
    expect(changedKeys(inputs, values)).toEqual(Object.keys(inputs));
    const link = await writeLink(shape, scenario(values));
    expect(link.length, `${link.length} characters`).toBeLessThanOrEqual(700);
  });

  test('the links of the next release’s corpus are read', async () => {
    for (const { name, fragment, shared } of await corpusLinks(calculator, '1')) {
      expect(await readLink(shape, fragment), name).toMatchObject({ kind: 'read', shared, replaced: [] });
    }
  });

  test('links of every release are read as what they were', async () => {
    for (const [file, corpus] of Object.entries(corpora)) {
      for (const { name, version, fragment, shared } of corpus[id] ?? []) {
        const what = `${file}, ${id}, ${name}`;
        const reading = await readLink(shape, fragment);
        if (reading.kind !== 'read') throw new Error(`${what}: ${reading.message}`);
        const upgraded = upgradedValues(shape, version, shared.values);
        if (upgraded.kind !== 'read') throw new Error(`${what}: cannot be upgraded`);
        expect(reading.replaced, what).toEqual([]);
        expect(reading.shared, what).toEqual({ ...shared, values: upgraded.values });
        // Of this version nothing was upgraded: the very numbers that were sent.
        if (version === calculator.version) expect(reading.shared.values, what).toEqual(shared.values);
      }
    }
  });
});

test('every calculator of a release’s corpus is still there', () => {
  for (const corpus of Object.values(corpora)) {
    expect(folders).toEqual(expect.arrayContaining(Object.keys(corpus)));
  }
  expect(Object.keys(corpora).length).toBeGreaterThan(0);
});

test('no link is taken for another calculator’s', () => {
  const mend = 'Two calculators have one mark: give the new one another folder name.';
  expect(new Set(folders.map(pageMark)).size, mend).toBe(folders.length);
});

test('the defaults make a short link', async () => {
  for (const [, calculator] of calculators) {
    const plain = { ...scenario(defaultsOf(calculator.inputs)), headlines: [] };
    expect((await writeLink(linkShape(calculator), plain)).length).toBeLessThan(100);
  }
});
