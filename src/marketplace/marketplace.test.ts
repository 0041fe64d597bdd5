import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountLimits } from './account-limits';
import { allRules, ruleTopics } from './all-rules';
import { figuresOf } from './figures';
import { handlingTimes } from './handling-time';
import { lowInventoryFees } from './low-inventory-fee';
import { currentRule, ruleAt } from './rule';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** Source and link of a claim of evidence: nobody's page but Amazon's and the payment services' own is graded so. */
const ownText = /amazon\.|stripe\.com|tmark\.pro/;

describe('rules and fees', () => {
  it.each(allRules.map((rule) => [`${rule.id} from ${rule.effectiveFrom}`, rule] as const))(
    '%s has a value, a date, a place, a source, a unit and a grade',
    (_, rule) => {
      expect(rule.effectiveFrom).toMatch(date);
      if (rule.effectiveTo !== undefined) expect(rule.effectiveTo >= rule.effectiveFrom).toBe(true);
      expect(rule.unit).not.toBe('');
      expect(rule.label).not.toBe('');
      expect(rule.country).toMatch(/^([A-Z]{2}|any)$/);
      expect(['FBA', 'FBM', 'eBay', 'shop', 'any']).toContain(rule.channel);
      expect(rule.source.title.length).toBeGreaterThan(5);
      expect(new URL(rule.source.url).protocol).toMatch(/^https?:$/);
      expect('ARG3VCK').toContain(rule.grade);
      if (rule.grade === 'A') expect(rule.source.url).toMatch(ownText);
      const figures = figuresOf(rule);
      expect(figures.length > 0).toBe(rule.unit !== 'wording');
      for (const { value } of figures) expect(Number.isFinite(value)).toBe(true);
    },
  );

  it('has no two versions of a rule in force on one day', () => {
    for (const a of allRules)
      for (const b of allRules)
        if (a !== b && a.id === b.id)
          expect(
            (a.effectiveTo ?? '9') < b.effectiveFrom || (b.effectiveTo ?? '9') < a.effectiveFrom,
            a.id,
          ).toBe(true);
  });

  it('names every figure once, and each is in one topic', () => {
    const now = allRules.filter(({ effectiveTo }) => effectiveTo === undefined);
    const figures = now.flatMap(figuresOf).map(({ id }) => id);
    expect(new Set(figures).size).toBe(figures.length);
    for (const { id } of allRules)
      expect(ruleTopics.filter(({ rules }) => rules.some((rule) => rule.id === id)).length, id).toBe(1);
    expect(new Set(ruleTopics.map(({ id }) => id)).size).toBe(ruleTopics.length);
  });

  it('has every list of rules among the topics', () => {
    const folder = new URL('.', import.meta.url);
    const topics = readFileSync(new URL('all-rules.ts', folder), 'utf8');
    for (const file of readdirSync(folder).filter((name) => !/\.test\.ts$/.test(name))) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      for (const [, list] of source.matchAll(/export const (\w+): readonly (?:Notice)?Rule\b/g))
        if (list !== 'allRules') expect(topics, file).toContain(list);
    }
  });

  it('gives money in US dollars alone, of the US', () => {
    for (const { unit, country, id } of allRules)
      if (/\b[A-Z]{3}\b/.test(unit)) expect([unit.slice(0, 4), country], id).toEqual(['USD ', 'US']);
  });

  it('finds the version of a day', () => {
    expect(ruleAt(lowInventoryFees, 'small-standard', '2025-05-01').note).toMatch(/parent/);
    expect(ruleAt(lowInventoryFees, 'small-standard', '2026-05-01').note).toMatch(/FNSKU/);
    expect(currentRule(accountLimits, 'late-shipment-rate').value).toBe(0.04);
    expect(ruleAt(handlingTimes, 'handling-time-gap-days', '2026-06-28').value).toBe(2);
    expect(currentRule(handlingTimes, 'handling-time-gap-days').value).toBe(1);
    expect(() => ruleAt(accountLimits, 'late-shipment-rate', '1999-01-01')).toThrow(/in force/);
    expect(() => ruleAt(lowInventoryFees, 'small-bulky', '2025-05-01')).toThrow(/in force/);
    expect(() => currentRule(accountLimits, 'none')).toThrow(/in force/);
  });

  it('takes a card apart into its bands', () => {
    expect(figuresOf(currentRule(lowInventoryFees, 'small-standard'))).toEqual([
      { id: 'small-standard.0', line: 'below 14 days of supply', value: 0.89 },
      { id: 'small-standard.1', line: 'from 14 to 21 days of supply', value: 0.63 },
      { id: 'small-standard.2', line: 'from 21 to 28 days of supply', value: 0.32 },
    ]);
  });
});
