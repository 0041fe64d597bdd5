import type { Formatter } from '../../fields/format';
import { handlingTimes } from '../../marketplace/handling-time';
import { currentRule } from '../../marketplace/rule';

/** What Amazon does about a handling time set longer than a seller needs, and what it offers for backorders instead. */
export function paddedHandling(format: Formatter): string {
  const { effectiveFrom, value } = currentRule(handlingTimes, 'handling-time-gap-days');
  const { value: toCorrect } = currentRule(handlingTimes, 'handling-time-fix-days');
  return `Amazon polices handling times longer than you need: since ${effectiveFrom} it flags a product that ships ${format.days(value)} or more sooner than its handling time, and sets the time itself unless you correct it within ${format.days(toCorrect)}. The official switch for backorders is a restock date.`;
}
