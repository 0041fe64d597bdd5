import type { AnswerPart } from '../../fields/answer';
import { isRareGap } from '../../gap/rare-gap';
import type { Formatter } from '../../fields/format';
import { breaks, businessDays, gainSaid, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome, Offer } from './outcome';
import { picksOf } from './picks';

/** The shortest safe promise and what it earns, then the one that earns most, in plain words. */
export function handlingAnswer(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): AnswerPart[] {
  if (!result.canFill) return nothingToFill(values);
  if (run === null) return [];
  if (isRareGap(run.gap))
    return [
      'You will ',
      { strong: 'not run out', tone: 'good' },
      ` before the next shipment: there is a gap in ${format.frequency(run.gap.gapChance)} futures. Keep your normal handling time of ${format.days(values.normalHandlingDays, 0)}.`,
    ];
  const picks = picksOf(run.waits, values);
  if (picks === null) return [];
  const { safe, best, advised } = picks;
  if (advised === null || safe === null || !safe.isAllowed)
    return [...noneSafe(values, run, format), ...bestOfAll(values, best, format)];
  const rate = isOnAmazon(values)
    ? ` (${businessDays(handlingTime(safe.promise, result.startDay, values), format)})`
    : '';
  return [
    'The shortest wait you can safely promise is ',
    { strong: format.days(safe.promise, 0), tone: 'good' },
    `${rate}: it ${breaks(values)} in ${format.frequency(safe.breachChance)} futures and earns `,
    { strong: gainSaid(safe.gain, format) },
    '. ',
    ...(best.promise <= safe.promise
      ? bestOfAll(values, best, format, safe)
      : [
          'Of the safe ones ',
          { strong: format.days(advised.promise, 0) },
          advised.promise === safe.promise
            ? ' also earns most.'
            : ` earns most: ${gainSaid(advised.gain, format)}.`,
        ]),
  ];
}

const isOnAmazon = ({ whileOut }: HandlingValues) => whileOut !== 'shop';

function bestOfAll(values: HandlingValues, best: Offer, format: Formatter, safe?: Offer): AnswerPart[] {
  if (best.promise === safe?.promise) return ['It also earns most.'];
  if (best.gain < 0.5) return ['No promise earns more than staying closed.'];
  return [
    { strong: format.days(best.promise, 0) },
    ` would earn most, ${gainSaid(best.gain, format)}, but ${breaks(values)} in `,
    { strong: `${format.frequency(best.breachChance)} futures`, tone: 'bad' },
    '.',
  ];
}

function noneSafe(values: HandlingValues, run: HandlingOutcome, format: Formatter): AnswerPart[] {
  const allowed = run.waits.filter(({ isAllowed }) => isAllowed);
  const longest = allowed.at(-1);
  if (longest === undefined)
    return [{ strong: 'No wait', tone: 'bad' }, ' tried lies within the channel’s limit. '];
  return [
    { strong: `No wait of up to ${format.days(longest.promise, 0)} is safe`, tone: 'bad' },
    `: even ${format.number(longest.promise, 0)} ${breaks(values)} in `,
    { strong: `${format.frequency(longest.breachChance)} futures`, tone: 'bad' },
    ` and you accept ${format.frequency(values.tolerance)}. `,
    ...(run.cap === null
      ? ['Stay closed, fly some units in, or get a firmer date. ']
      : [
          'It is safe while at most ',
          { strong: `${format.number(run.cap.cap, 0)} ${run.cap.cap === 1 ? 'order waits' : 'orders wait'}` },
          '; else stay closed or fly some units in. ',
        ]),
  ];
}

function nothingToFill(values: HandlingValues): AnswerPart[] {
  return values.whileOut === 'shop' || values.shopShare === 1
    ? [
        { strong: 'No backorder can be taken', tone: 'bad' },
        ': nothing is on hand or under way to fill it with. Add the shipment you are waiting for.',
      ]
    : [
        { strong: 'No backorder can be taken', tone: 'bad' },
        ': Amazon’s own stock (FBA) fills none, and nothing is in your own warehouse or on its way there. Send a shipment, or a part of it, to your warehouse to see what you can promise.',
      ];
}
