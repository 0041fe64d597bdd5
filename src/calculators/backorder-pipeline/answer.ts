import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';
import { shownCounts } from './shown-counts';

/** Kept and cancelled in one sentence; late only where the promise is broken. */
export function answer(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly AnswerPart[] {
  if (result.captured === 0) return ['With no orders captured there is nothing to keep and nothing to lose.'];
  const shown = shownCounts(result, format);
  const captured: AnswerPart[] = [
    'Of ',
    { strong: `${shown.captured} ${shown.captured === '1' ? 'order' : 'orders'}` },
    ` captured in a ${format.number(values.gapDays, 0)}-day gap`,
  ];
  if (result.kept === 0) {
    return [...captured, ', ', { strong: 'every one', tone: 'bad' }, ' cancels while it waits.'];
  }
  const taken: AnswerPart[] = [
    ...captured,
    ', about ',
    { strong: shown.cancelled, tone: 'bad' },
    ' cancel while they wait and ',
    { strong: shown.kept },
    ' are kept and filled after the restock (“late sales” in the trade).',
  ];
  const promised = format.days(values.promisedWaitDays, 0);
  if (result.shippedLate > 0) {
    return [
      ...taken,
      ' Of those, ',
      { strong: shown.shippedLate, tone: 'bad' },
      ` ship after the ${promised} you promised.`,
    ];
  }
  return [
    ...taken,
    values.promise === 'wait'
      ? ` None of them waits longer than the ${promised} you promised.`
      : ' None of them ships later than you promised.',
  ];
}

export function keyFigures(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly KeyFigure[] {
  const shown = shownCounts(result, format);
  const { hazard, dailyChance } = result[result.reading];
  return [
    { label: 'Kept', value: shown.kept, note: `of ${shown.captured} captured` },
    {
      label: 'Cancelled',
      value: shown.cancelled,
      note: `${format.percent(result.cancelledShare, 1)} of those captured`,
    },
    {
      label: 'Shipped after the promise',
      value: shown.shippedLate,
      note:
        values.promise === 'wait'
          ? `waited past the promised ${format.days(values.promisedWaitDays, 0)}`
          : 'the promise is never broken',
    },
    hazard === null
      ? { label: 'Rate a day', value: 'none', note: `no finite rate loses ${format.percent(1, 0)}` }
      : {
          label: 'Rate a day',
          value: format.percent(hazard, 2),
          note: `an instantaneous rate: over a whole day ${format.percent(dailyChance, 2)} of those waiting cancel`,
        },
  ];
}
