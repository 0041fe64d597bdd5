import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { gradeWords } from '../../marketplace/grade-words';
import { noticeRules } from '../../marketplace/notice-rules';
import { currentRule } from '../../marketplace/rule';
import type { Delay } from './delay';

/** A notice with the rule it is worded to; paragraphs are parted by empty lines. @param note - what stands beside it, if anything */
export function notice(
  channel: string,
  subject: string,
  ruleId: string,
  paragraphs: readonly string[],
  note?: string,
): CustomerNotice {
  const rule = currentRule(noticeRules, ruleId) as (typeof noticeRules)[number];
  const remark = rule.note === undefined ? '' : ` ${rule.note}`;
  return {
    channel,
    subject,
    text: paragraphs.join('\n\n'),
    ...(note === undefined ? {} : { note }),
    rule: `${rule.label}: ${rule.value}${remark} In force since ${rule.effectiveFrom}, read ${rule.readOn}; ${gradeWords[rule.grade]}.`,
    source: rule.source,
  };
}

/** A day as customers read it; a gap in brackets to fill in while day 0 has no date. */
export function dateText(day: number, format: Formatter): string {
  if (format.settings.asOf === null) return `[date of day ${format.number(day, 0)}]`;
  return plain(format.day(day, true));
}

/** The promised day; of the first orders where each has its own, as {@link beside} says beside the text. */
export function promisedText({ promisedDay }: Delay, format: Formatter, transitDays = 0): string {
  return dateText(promisedDay + transitDays, format);
}

/** What to know of a message before it is sent: when, and which orders it fits where each has a promise of its own. */
export function beside(delay: Delay, format: Formatter, transitDays = 0): string | undefined {
  const sentences = [...whenToSend(delay, format), ...firstOrdersOnly(delay, format, transitDays)];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** The longer the stock has not come, the later it may come: a date found for one day is too early the next. */
function whenToSend({ newDay, writtenDay }: Delay, format: Formatter): string[] {
  if (newDay === null || writtenDay === undefined) return [];
  return [
    `For ${format.day(writtenDay, true)}, if the stock has not landed by then: in 9 of 10 of the futures in which it has not, the new date holds. On a later day the new date is later too.`,
  ];
}

function firstOrdersOnly(
  { promisedDay, samePromise }: Delay,
  format: Formatter,
  transitDays: number,
): string[] {
  if (samePromise) return [];
  const day = format.day(promisedDay + transitDays, true);
  const done = transitDays > 0 ? 'delivered' : 'shipped';
  return [
    `Each order has a promised date of its own. The message is worded for the first ones, promised to be ${done} by ${day}: for a later order put in its own date.`,
  ];
}

export const greeting = 'Hello [name],';

/** Messages are pasted where a space that does not break may show as a sign. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
