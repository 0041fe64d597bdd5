import { expect, it } from 'vitest';
import { noticeRules } from './notice-rules';

it.each(noticeRules.map((rule) => [rule.id, rule] as const))(
  '%s says what it asks, since when, where it stands and when that was read',
  (_, rule) => {
    expect(rule.value).toMatch(/\.$/);
    expect(rule.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rule.readOn > rule.effectiveFrom).toBe(true);
    expect(rule.source.title.length).toBeGreaterThan(5);
    expect(new URL(rule.source.url).protocol).toBe('https:');
    expect('ARG3VCK').toContain(rule.grade);
  },
);

it('has one version of each in force', () => {
  const ids = noticeRules.filter(({ effectiveTo }) => effectiveTo === undefined).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
