import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { CostValues } from './inputs';
import type { CostResult } from './model';
import type { Prevention } from './prevention';

/** The cost and its range in one sentence, then whether prevention would have paid. */
export function answer(values: CostValues, result: CostResult, format: Formatter): readonly AnswerPart[] {
  const { base } = result;
  if (values.gapDays === 0)
    return [
      'With no day out of stock there is no gap, and nothing is lost. One day would cost ',
      { strong: format.money(result.oneMoreDay, 0) },
      result.high.gapDays > 1
        ? `; the ${format.number(result.high.gapDays, 0)} days of the high case, ${format.money(result.high.total, 0)}.`
        : '.',
    ];
  if (base.demanded === 0) return ['Nothing is sold, so being out of stock costs nothing.'];
  const [least, most] = range(result);
  const days = format.number(values.gapDays, 0);
  if (isNothing(base.total) && isNothing(least) && isNothing(most))
    return [
      `A ${days}-day gap costs `,
      { strong: 'next to nothing' },
      `: less than ${format.money(1, 0)} in every case${base.demanded < 1 ? ', as less than one unit would be sold in it' : ''}.`,
    ];
  if (base.total < 0)
    return [
      `Being out of stock for ${days} days `,
      { strong: `saves about ${format.money(-base.total, 0)}` },
      base.contribution < 0 ? ': each unit sold loses money.' : ': what it saves outweighs what it costs.',
    ];
  return [
    `A ${days}-day gap costs about `,
    { strong: format.money(base.total, 0), tone: 'bad' },
    `, ${format.money(least, 0)} to ${format.money(most, 0)} between the low and the high case. `,
    ...preventionWords(result.prevention, format),
  ];
}

/** Too little to show in whole money. */
const isNothing = (money: number) => Math.abs(money) < 0.5;

/** The low and the high case in order; where each unit loses money they change sides. */
function range({ low, base, high }: CostResult): readonly [number, number] {
  const all = [low.total, base.total, high.total];
  return [Math.min(...all), Math.max(...all)];
}

function preventionWords(found: Prevention, format: Formatter): readonly AnswerPart[] {
  const how = found.cheaper === 'air' ? 'Flying' : 'Holding';
  const units = format.quantity(found.units, 'units', 0);
  const cost = format.money(found.least, 0);
  if (isNothing(found.saves))
    return [`${how} the ${units} that would have covered it costs as much: it makes no difference.`];
  return found.saves > 0
    ? [
        `${how} the ${units} that would have covered it costs ${cost}: `,
        { strong: `prevention would have paid, by ${format.money(found.saves, 0)}`, tone: 'good' },
        '.',
      ]
    : [
        `${how} the ${units} that would have covered it costs ${cost}: `,
        { strong: 'prevention would not have paid' },
        '.',
      ];
}

export function keyFigures(values: CostValues, result: CostResult, format: Formatter): readonly KeyFigure[] {
  const { base, prevention } = result;
  const [least, most] = range(result);
  const money = (value: number) => format.money(value, 0);
  return [
    {
      label: 'Cost of the gap',
      value: money(base.total),
      note: `${money(least)} to ${money(most)}, low to high case`,
    },
    {
      label: 'One more day',
      value: money(result.oneMoreDay),
      note: values.gapDays === 0 ? 'the first day' : `${money(result.perDay)} a day on average so far`,
    },
    {
      label: 'Lost after the restock',
      value: money(-(base.lines.tail + base.lines.wonBack)),
      note: `${format.quantity(base.tailUnits - base.wonBackUnits, 'units', 0)}; ${format.percent(0.95, 0)} of the dip won back in ${format.days(base.recoveryDays, 0)}`,
    },
    {
      label: 'Preventing it',
      value: money(prevention.least),
      note:
        prevention.units === 0
          ? 'nothing to prevent'
          : `${prevention.cheaper === 'air' ? 'by air' : 'held in stock'}; ${isNothing(prevention.saves) ? 'as much as the gap' : prevention.saves > 0 ? `saves ${money(prevention.saves)}` : `dearer than the gap by ${money(-prevention.saves)}`}`,
    },
  ];
}
