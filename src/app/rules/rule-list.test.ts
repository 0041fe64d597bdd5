import { expect, test } from 'vitest';
import { catalogue, loadCalculator } from '../../calculators/registry';
import { createFormatter } from '../../fields/formatter';
import { allRules } from '../../marketplace/all-rules';
import { figuresOf } from '../../marketplace/figures';
import { hasWords, knownFigures, listedTopics, versionOn } from './rule-list';
import { figureWords, heldWords, rangeOf } from './rule-words';
import { rulesCsv } from './rules-csv';
import { usesOfRules } from './rule-uses';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const rules = listedTopics.flatMap((topic) => topic.rules);
const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;

test('every version of every rule is listed, the newest first', () => {
  expect(rules.flatMap(({ versions }) => versions)).toHaveLength(allRules.length);
  expect(ruleOf('handling-time-gap-days').versions.map(({ value }) => value)).toEqual([1, 2]);
});

test('a day has the rules of that day', () => {
  const gap = ruleOf('handling-time-gap-days');
  expect(versionOn(gap, null)?.value).toBe(1);
  expect(versionOn(gap, '2026-06-28')?.value).toBe(2);
  expect(versionOn(gap, '2024-09-24')).toBe(null);
  expect(versionOn(ruleOf('small-bulky'), '2025-05-01')).toBe(null);
  // It may have held before the day it is known from.
  expect(versionOn(ruleOf('late-shipment-rate'), '2019-01-01')?.value).toBe(0.04);
});

test('search finds words in any order, without case and accents', () => {
  const found = (query: string) => rules.filter((rule) => hasWords(rule, query)).map(({ id }) => id);
  expect(found('FBM SHIPMENT late rate')).toContain('late-shipment-rate');
  expect(found('ebay presale')).toEqual(['ebay-handling-days', 'ebay-presale-days']);
  expect(found('zebra')).toEqual([]);
  expect(found('  ')).toHaveLength(rules.length);
});

test('every number is within the range it may be edited in, and is said with its unit', () => {
  for (const rule of allRules)
    for (const { value } of figuresOf(rule)) {
      const { min, max } = rangeOf(rule);
      expect(value >= min && value <= max, rule.id).toBe(true);
      expect(figureWords(rule, value, format), rule.id).not.toMatch(/NaN|undefined|USD|fraction/);
    }
  const [card] = ruleOf('small-standard').versions;
  expect(figureWords(card!, 0.89, format)).toBe('$0.89 per unit shipped');
  const pounds = createFormatter({ locale: 'en-GB', currency: 'GBP', asOf: null });
  expect(figureWords(card!, 0.89, pounds)).toBe('US$0.89 per unit shipped');
  expect(figureWords(card!, 0.8, pounds, true)).toBe('£0.80 per unit shipped');
  expect(heldWords(ruleOf('small-standard').versions[1]!, format).replaceAll('\u00a0', ' ')).toBe(
    'In force from Apr 1, 2024 to Jan 14, 2026',
  );
});

test('an input that names a figure starts from it, and can take what it is', async () => {
  const now = new Map(
    rules.flatMap(({ versions }) => figuresOf(versions[0]!).map(({ id, value }) => [id, value] as const)),
  );
  for (const { id } of catalogue)
    for (const [key, field] of Object.entries((await loadCalculator(id)).inputs)) {
      if (field.rule !== undefined) expect(field.default, `${id}.${key}`).toBe(now.get(field.rule));
      for (const preset of 'presets' in field ? (field.presets ?? []) : [])
        if (preset.rule !== undefined) expect(preset.value, `${id}.${key}`).toBe(now.get(preset.rule));
    }
  for (const [id, { min, max }] of Object.entries(await usesOfRules())) {
    expect(knownFigures.has(id), id).toBe(true);
    expect(now.get(id)! >= min! && now.get(id)! <= max!, id).toBe(true);
  }
});

test('the file has a line for each number, with the seller’s own beside it', () => {
  const lines = rulesCsv({ 'late-shipment-rate': { value: 0.03, from: '2026-10-01', note: '=1' } })
    .trim()
    .split('\r\n');
  const numbers = allRules.reduce((sum, rule) => sum + Math.max(1, figuresOf(rule).length), 0);
  expect(lines).toHaveLength(numbers + 1);
  expect(lines[1]).toMatch(/,0\.04,fraction,0\.03,2026-10-01,'=1,2020-01-01,or earlier,,US,FBM,A,/);
});
