import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calculatorGroups } from '../src/calculators/calculator';
import { writeCalculator } from './new-calculator.js';

let into: string;
beforeAll(async () => {
  into = await mkdtemp(join(tmpdir(), 'new-calculator-'));
});
afterAll(() => rm(into, { recursive: true, force: true }));

test('writes every file the contract names, by the slug given', async () => {
  const files = await writeCalculator({ id: 'test-cover', group: 'watch', into });
  expect(files.map((file) => file.slice(join(into, 'test-cover').length + 1)).sort()).toEqual([
    'Guide.svelte',
    'View.svelte',
    'about.ts',
    'index.ts',
    'inputs.ts',
    'model.test.ts',
    'model.ts',
  ]);
  expect(await readFile(join(into, 'test-cover/about.ts'), 'utf8')).toContain("title: 'Test cover'");
  const examples = await readFile(join(into, 'test-cover/index.ts'), 'utf8');
  expect(examples.match(/source: '.{11,}'/g), 'the contract asks for three').toHaveLength(3);
});

test('refuses what is no slug, no group, or there already', async () => {
  await expect(writeCalculator({ id: 'Test Cover', into })).rejects.toThrow(/no slug/);
  await expect(writeCalculator({ id: '../escape', into })).rejects.toThrow(/no slug/);
  await expect(writeCalculator({ id: 'fine', group: 'none', into })).rejects.toThrow(/no group/);
  await writeCalculator({ id: 'twice', into });
  await expect(writeCalculator({ id: 'twice', into })).rejects.toThrow(/there already/);
  expect(existsSync(join(tmpdir(), 'escape'))).toBe(false);
});

test('knows the groups of the contract', async () => {
  for (const group of calculatorGroups) {
    await expect(writeCalculator({ id: `in-${group}`, group, into })).resolves.toHaveLength(7);
  }
});
