import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { noticeRules } from '../../marketplace/notice-rules';
import { currentRule } from '../../marketplace/rule';
import type { Delay } from './delay';

/** A notice with the rule it is worded to; paragraphs are parted by empty lines. */
export function notice(
  channel: string,
  subject: string,
  ruleId: string,
  paragraphs: readonly string[],
): CustomerNotice {
  const rule = currentRule(noticeRules, ruleId) as (typeof noticeRules)[number];
  const note = rule.note === undefined ? '' : ` ${rule.note}`;
  return {
    channel,
    subject,
    text: paragraphs.join('\n\n'),
    rule: `${rule.label}: ${rule.value}${note} In force since ${rule.effectiveFrom}, read ${rule.readOn}, evidence grade ${rule.grade}.`,
    source: rule.source,
  };
}

/** A day as customers read it; a gap in brackets to fill in while day 0 has no date. */
export function dateText(day: number, format: Formatter): string {
  if (format.settings.asOf === null) return `[date of day ${format.number(day, 0)}]`;
  return plain(format.day(day, true));
}

/** The promised day; a gap to fill in where each order has its own. */
export function promisedText(
  { promisedDay, samePromise }: Delay,
  format: Formatter,
  transitDays = 0,
): string {
  const date = dateText(promisedDay + transitDays, format);
  if (samePromise) return date;
  const oldest = date.replace(/^\[|\]$/g, '');
  return `[${transitDays > 0 ? 'promised delivery date' : 'promised ship date'}: ${oldest} for the first orders]`;
}

export const greeting = 'Hello [name],';

/** Messages are pasted where a space that does not break may show as a sign. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
