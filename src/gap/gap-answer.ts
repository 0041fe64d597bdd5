import type { AnswerPart } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapSummary } from '../engine/simulation/gap-summary';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { ownUnits } from './shipments';

/** The answer of a simulated gap in one or two plain sentences. */
export function gapAnswer(values: GapValues, run: GapOutcome, format: Formatter): AnswerPart[] {
  const { way } = run;
  if (way.gapChance < 0.02)
    return [
      'You will ',
      { strong: 'not run out', tone: 'good' },
      ` before the next shipment: there is a gap in ${format.frequency(way.gapChance)} futures.`,
    ];
  if (values.whileOut === 'backorder' && way.captured.mean === 0 && ownUnits(values) === 0)
    return [
      ...lengthOfGap(way, format),
      '. Backorders cannot be taken, as nothing is on its way to your own warehouse: as it stands the gap costs ',
      { strong: format.money(way.costOfGap.mean, 0), tone: 'bad' },
      ', the same as staying closed.',
    ];
  return [
    ...lengthOfGap(way, format),
    ...(values.whileOut === 'closed' ? costOfStayingClosed(way, format) : costOfThisWay(values, run, format)),
  ];
}

function lengthOfGap(way: GapSummary, format: Formatter): AnswerPart[] {
  const { p10, p50, p90 } = way.daysOutAll;
  if (way.gapChance < 0.5)
    return [
      'You will run out in ',
      { strong: `${format.frequency(way.gapChance)} futures` },
      ', and in most be in stock all along. ',
    ];
  const range =
    p90 - p10 < 0.5 ? '' : `, ${format.number(p10, 0)} to ${format.number(p90, 0)} in 8 of 10 futures`;
  return ['You will be out ', ...dates(way, format), { strong: format.days(p50, 0) }, range];
}

/** From when to when, once day 0 has a date. */
function dates({ firstDayOut, restockDay }: GapSummary, format: Formatter): AnswerPart[] {
  if (format.settings.asOf === null || firstDayOut === null || restockDay === null) return ['for about '];
  return [
    'from about ',
    { strong: format.day(Math.round(firstDayOut.p50)) },
    ' to ',
    { strong: format.day(Math.round(restockDay.p50)) },
    ', about ',
  ];
}

function costOfStayingClosed(way: GapSummary, format: Formatter): AnswerPart[] {
  const cost = way.costOfGap.mean;
  const later = -way.money.slowerAfterwards;
  const joint = way.gapChance < 0.5 ? 'On average that costs about ' : ', and it will cost about ';
  const tail: AnswerPart[] =
    later > 0 && later < cost
      ? [': ', { strong: format.money(later, 0) }, ' of it after you are back.']
      : ['.'];
  return [joint, { strong: format.money(cost, 0), tone: 'bad' }, ...tail];
}

function costOfThisWay(values: GapValues, run: GapOutcome, format: Formatter): AnswerPart[] {
  const start = run.way.gapChance < 0.5 ? '' : '. ';
  const way = wayInWords(values, format);
  const saving = run.closed?.saving ?? 0;
  const parts: AnswerPart[] =
    Math.abs(saving) < 0.5
      ? [`${start}${way} costs `, { strong: 'as much' }, ' as staying closed']
      : [
          `${start}${way} costs `,
          { strong: format.money(Math.abs(saving), 0), tone: saving > 0 ? 'good' : 'bad' },
          saving > 0 ? ' less than staying closed' : ' more than staying closed',
        ];
  return [...parts, ...breachInWords(values, run.way, saving > 0, format)];
}

function wayInWords(values: GapValues, format: Formatter): string {
  if (values.whileOut === 'head-start') return 'Selling inbound units ahead';
  const where = values.whileOut === 'shop' ? 'in your shop ' : '';
  switch (values.promiseKind) {
    case 'fixed-date':
      return `Taking backorders ${where}to ship by ${format.day(values.promiseDate)}`;
    case 'fixed-wait':
      return `Taking backorders ${where}at a ${values.promiseDays}-day promise`;
    case 'shrinking':
      return `Taking backorders ${where}at a promise that shrinks as the date nears`;
  }
}

function breachInWords(values: GapValues, way: GapSummary, good: boolean, format: Formatter): AnswerPart[] {
  if (values.whileOut !== 'backorder') return ['.'];
  const chance = way.breachChance;
  if (chance === 0)
    return [good ? ' and breaches no account limit.' : ', though it breaches no account limit.'];
  return [
    good ? ', but in ' : ', and in ',
    { strong: `${format.frequency(chance)} futures`, tone: 'bad' },
    ` it breaches ${limitInWords(way)}.`,
  ];
}

/** The limit breached most often, by name. */
function limitInWords(way: GapSummary): string {
  const late = Math.max(way.limits.late10.breachChance, way.limits.late30.breachChance);
  return late >= way.limits.cancelled7.breachChance ? 'the late shipment limit' : 'the cancellation limit';
}
