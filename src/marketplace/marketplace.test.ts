import { describe, expect, it } from 'vitest';
import { accountLimits } from './account-limits';
import { buyerHabits } from './buyer-habits';
import { demandEvents } from './demand-events';
import { lowInventoryExemptions } from './low-inventory-exemptions';
import { lowInventoryFees } from './low-inventory-fee';
import { modellingChoices } from './modelling-choices';
import { noticeRules } from './notice-rules';
import { currentRule, ruleAt, type Rule } from './rule';
import { shopRules } from './shop-rules';
import { storageFees } from './storage-fees';

const rules: readonly Rule<unknown>[] = [
  ...accountLimits,
  ...buyerHabits,
  ...lowInventoryFees,
  ...storageFees,
  ...lowInventoryExemptions,
  ...shopRules,
  ...demandEvents,
  ...modellingChoices,
  ...noticeRules,
];
const date = /^\d{4}-\d{2}-\d{2}$/;

describe('rules and fees', () => {
  it.each(rules.map((rule) => [`${rule.id} from ${rule.effectiveFrom}`, rule] as const))(
    '%s has a date, a source, a unit and a grade',
    (_, rule) => {
      expect(rule.effectiveFrom).toMatch(date);
      if (rule.effectiveTo !== undefined) expect(rule.effectiveTo >= rule.effectiveFrom).toBe(true);
      expect(rule.unit).not.toBe('');
      expect(rule.label).not.toBe('');
      expect(rule.source.title.length).toBeGreaterThan(5);
      expect(new URL(rule.source.url).protocol).toMatch(/^https?:$/);
      expect('ARG3VCK').toContain(rule.grade);
    },
  );

  it('has no two versions of a rule in force on one day', () => {
    for (const a of rules)
      for (const b of rules)
        if (a !== b && a.id === b.id)
          expect((a.effectiveTo ?? '9') < b.effectiveFrom || (b.effectiveTo ?? '9') < a.effectiveFrom).toBe(
            true,
          );
  });

  it('finds the version of a day', () => {
    expect(ruleAt(lowInventoryFees, 'small-standard', '2025-05-01').note).toMatch(/parent/);
    expect(ruleAt(lowInventoryFees, 'small-standard', '2026-05-01').note).toMatch(/FNSKU/);
    expect(currentRule(accountLimits, 'late-shipment-rate').value).toBe(0.04);
    expect(() => ruleAt(accountLimits, 'late-shipment-rate', '1999-01-01')).toThrow(/in force/);
    expect(() => currentRule(accountLimits, 'handling-time-gap-days')).toThrow(/in force/);
  });
});
