import type { AnswerPart } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapSummary } from '../engine/simulation/gap-summary';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { isOutAtStart, restockDayTold, sellableAtStart } from './out-at-start';
import { isRareGap } from './rare-gap';
import { ownUnits } from './shipments';

/** The answer of a simulated gap in one or two plain sentences. */
export function gapAnswer(values: GapValues, run: GapOutcome, format: Formatter): AnswerPart[] {
  const { way } = run;
  if (isRareGap(way)) return noGap(values, way, format);
  const length = lengthOfGap(values, way, format);
  if (values.whileOut === 'backorder' && way.captured.mean === 0 && ownUnits(values) === 0)
    return [
      ...length,
      `. Backorders cannot be taken, as nothing is on its way to your own warehouse: as it stands the gap ${isOutAtStart(values, way) ? 'from here on ' : ''}costs `,
      { strong: format.money(way.costOfGap.mean, 0), tone: 'bad' },
      ', the same as staying closed.',
    ];
  return [
    ...length,
    ...(values.whileOut === 'closed'
      ? costOfStayingClosed(values, way, format)
      : costOfThisWay(values, run, format)),
  ];
}

function noGap(values: GapValues, way: GapSummary, format: Formatter): AnswerPart[] {
  // Sales below their pace tell of a gap that was; in stock again is only who has something to sell.
  const isBack = values.velocityOn && values.velocityNow < 1 && sellableAtStart(values) > 0;
  const start: AnswerPart[] = [
    isBack ? 'You are in stock again and will ' : 'You will ',
    { strong: 'not run out', tone: 'good' },
  ];
  const frequency = `there is a gap in ${format.frequency(way.gapChance)} futures`;
  if (values.shipments.some(({ units }) => units > 0))
    return [...start, ` before the next shipment: ${frequency}.`];
  // A stock that the model tops up by itself never runs out: that is taken for granted, not found.
  if (way.toppedUp.mean >= 0.5)
    return [
      ...start,
      ' if your next order is there in time. None is under way here, and that it comes in time is assumed.',
    ];
  return [...start, ` in the ${format.days(way.horizonDays, 0)} looked ahead: ${frequency}.`];
}

function lengthOfGap(values: GapValues, way: GapSummary, format: Formatter): AnswerPart[] {
  if (isOutAtStart(values, way)) return lengthFromHere(values, way, format);
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

function lengthFromHere(values: GapValues, way: GapSummary, format: Formatter): AnswerPart[] {
  const { daysOutAll, daysOutFirst } = way;
  const back = restockDayTold(values, way);
  if (back === null)
    return [
      'You are ',
      { strong: 'out of stock' },
      `, with no restock in the ${format.days(way.horizonDays, 0)} looked ahead`,
    ];
  const dated = format.settings.asOf !== null;
  const { p10, p90 } = daysOutFirst;
  const later = Math.round(daysOutAll.p50 - daysOutFirst.p50);
  return [
    'You are out of stock, for about ',
    { strong: `${format.number(back, 0)} more ${back === 1 ? 'day' : 'days'}` },
    ...(dated ? [', to about ', { strong: format.day(back) }] : []),
    p90 - p10 < 0.5 ? '' : `, ${format.number(p10, 0)} to ${format.days(p90, 0)} in 8 of 10 futures`,
    later >= 1 ? `, and out again later for about ${format.days(later, 0)}` : '',
  ];
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

function costOfStayingClosed(values: GapValues, way: GapSummary, format: Formatter): AnswerPart[] {
  const cost = way.costOfGap.mean;
  const later = -way.money.slowerAfterwards;
  const joint = way.gapChance < 0.5 ? 'On average that costs about ' : ', and it will cost about ';
  const fromHere = isOutAtStart(values, way) ? ' from here on' : '';
  const tail: AnswerPart[] =
    later > 0 && later < cost
      ? [`${fromHere}: `, { strong: format.money(later, 0) }, ' of it after you are back.']
      : [`${fromHere}.`];
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
