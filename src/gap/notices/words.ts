import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { noticeRules } from '../../marketplace/notice-rules';
import { currentRule } from '../../marketplace/rule';
import type { Delay } from './delay';

/** A notice with the rule it is worded to; paragraphs are parted by empty lines. @param beside - its note, if any */
export function notice(
  channel: string,
  subject: string,
  ruleId: string,
  paragraphs: readonly string[],
  beside?: string,
): CustomerNotice {
  const rule = currentRule(noticeRules, ruleId) as (typeof noticeRules)[number];
  const note = rule.note === undefined ? '' : ` ${rule.note}`;
  return {
    channel,
    subject,
    text: paragraphs.join('\n\n'),
    ...(beside === undefined ? {} : { note: beside }),
    rule: `${rule.label}: ${rule.value}${note} In force since ${rule.effectiveFrom}, read ${rule.readOn}, evidence grade ${rule.grade}.`,
    source: rule.source,
  };
}

/** A day as customers read it; a gap in brackets to fill in while day 0 has no date. */
export function dateText(day: number, format: Formatter): string {
  if (format.settings.asOf === null) return `[date of day ${format.number(day, 0)}]`;
  return plain(format.day(day, true));
}

/** The promised day; of the first orders where each has its own, as {@link firstOrdersOnly} says beside the text. */
export function promisedText({ promisedDay }: Delay, format: Formatter, transitDays = 0): string {
  return dateText(promisedDay + transitDays, format);
}

/** What to know of a message with dates that only the first orders have; nothing where all have the same. */
export function firstOrdersOnly(
  { promisedDay, samePromise }: Delay,
  format: Formatter,
  transitDays = 0,
): string | undefined {
  if (samePromise) return undefined;
  const [day, done] = [
    format.day(promisedDay + transitDays, true),
    transitDays > 0 ? 'delivered' : 'shipped',
  ];
  return `Each order has a promised date of its own. The message is worded for the first ones, promised to be ${done} by ${day}: for a later order put in its own date.`;
}

export const greeting = 'Hello [name],';

/** Messages are pasted where a space that does not break may show as a sign. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
