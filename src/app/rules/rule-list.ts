import { foldedText } from '../../fields/folded-text';
import { ruleTopics } from '../../marketplace/all-rules';
import { figuresOf } from '../../marketplace/figures';
import type { Rule } from '../../marketplace/rule';
import { gradeWords } from '../../marketplace/grade-words';
import { channelWords, countryWords } from './rule-words';

/** A rule with all its versions, the newest first. */
export interface ListedRule {
  readonly id: string;
  readonly topic: string;
  readonly versions: readonly Rule<unknown>[];
}

export interface ListedTopic {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly ListedRule[];
}

function listed(topic: string, rules: readonly Rule<unknown>[]): readonly ListedRule[] {
  const ids = [...new Set(rules.map(({ id }) => id))];
  return ids.map((id) => ({
    id,
    topic,
    versions: rules
      .filter((rule) => rule.id === id)
      .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom)),
  }));
}

export const listedTopics: readonly ListedTopic[] = ruleTopics.map(({ id, title, rules }) => ({
  id,
  title,
  rules: listed(title, rules),
}));

/** Figures of the rules in force, by id. */
export const knownFigures: ReadonlySet<string> = new Set(
  listedTopics.flatMap(({ rules }) =>
    rules.flatMap(({ versions }) => figuresOf(versions[0]!).map(({ id }) => id)),
  ),
);

/**
 * The version in force on a day, or now. A day before the first one known of a rule that may be older, or of a finding,
 * has that first one; null where the rule did not hold.
 */
export function versionOn({ versions }: ListedRule, day: string | null): Rule<unknown> | null {
  if (day === null) return versions[0]!;
  const found = versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo),
  );
  const first = versions.at(-1)!;
  return found ?? (first.dating !== undefined && day < first.effectiveFrom ? first : null);
}

const textOf = ({ id, topic, versions }: ListedRule) =>
  foldedText(
    [
      id,
      topic,
      ...versions.flatMap((rule) => [
        rule.label,
        typeof rule.value === 'string' ? rule.value : '',
        rule.note ?? '',
        rule.source.title,
        gradeWords[rule.grade],
        countryWords(rule),
        channelWords(rule),
      ]),
    ].join(' '),
  );

/** Whether a rule has every word searched for. */
export function hasWords(rule: ListedRule, query: string): boolean {
  const words = foldedText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = textOf(rule);
  return words.every((word) => text.includes(word));
}
