import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { RecoveryValues } from './inputs';
import { milestones, type RecoveryResult } from './model';

const backAt = 2;

/** Where sales start again, how long the way back is and what it costs. */
export function answer(
  values: RecoveryValues,
  result: RecoveryResult,
  format: Formatter,
): readonly AnswerPart[] {
  const { low, base, high, contribution } = result;
  const days = (count: number) => format.days(Math.ceil(count), 0);
  if (base.dip === 0)
    return [
      values.gapDays === 0
        ? 'With no day out of stock velocity does not fall, and there is nothing to win back.'
        : 'Velocity does not fall here, and there is nothing to win back.',
    ];
  const lost: AnswerPart[] =
    values.dailyDemand === 0
      ? []
      : [
          '. The slow return loses about ',
          { strong: format.quantity(base.tailUnits, 'units', 0), tone: 'bad' },
          contribution > 0 ? `, ${format.money(base.tailMoney, 0)}` : '',
          ` (${format.number(low.tailUnits, 0)} to ${format.quantity(high.tailUnits, 'units', 0)} between the optimistic and the pessimistic case)`,
        ];
  return [
    values.gapDays === 0 ? 'Sales stand at ' : `After ${days(values.gapDays)} out sales start again at `,
    { strong: `${format.percent(1 - base.dip, 0)} of normal` },
    ` and are back at ${format.percent(milestones[backAt], 0)} of normal `,
    base.daysUntil[backAt] === 0 ? 'at once' : { strong: `${days(base.daysUntil[backAt]!)} later` },
    ...lost,
    '.',
  ];
}

export function keyFigures(result: RecoveryResult, format: Formatter): readonly KeyFigure[] {
  const { low, base, high, ads } = result;
  const whole = (count: number) => format.number(Math.ceil(count), 0);
  return [
    {
      label: 'Sales at the restock',
      value: format.percent(1 - base.dip, 0),
      note: `of normal; ${format.percent(1 - high.dip, 0)} to ${format.percent(1 - low.dip, 0)}`,
    },
    {
      label: `Back at ${format.percent(milestones[backAt], 0)} of normal`,
      value: format.days(Math.ceil(base.daysUntil[backAt]!), 0),
      note: `after the restock; ${whole(low.daysUntil[backAt]!)} to ${whole(high.daysUntil[backAt]!)}`,
    },
    {
      label: 'Lost on the way back',
      value: format.money(base.tailMoney, 0),
      note: `${format.quantity(base.tailUnits, 'units', 0)}, ${format.number(base.tailDays, 1)} days of sales`,
    },
    {
      label: 'Ads after the restock',
      value: ads.costPerUnit === null ? 'none' : `${format.money(ads.costPerUnit, 2)} a unit won back`,
      note:
        ads.costPerUnit === null
          ? ads.atMost >= 0.01
            ? `none entered; up to ${format.money(ads.atMost, 2)} a day would pay`
            : 'nothing to win back'
          : `they ${ads.gain >= 0 ? '' : 'do not '}pay: a unit sold brings ${format.money(result.contribution, 2)}`,
    },
  ];
}
