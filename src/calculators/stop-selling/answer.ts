import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { StopValues } from './inputs';
import type { StopResult, StopState } from './model';
import type { StopOutcome } from './simulation';

const nothingToDecide: Readonly<Record<Exclude<StopState, 'decides'>, AnswerPart[]>> = {
  closed: [
    'You take no backorders of your own this way, so there is ',
    { strong: 'nothing to cap' },
    '. Choose backorders on Amazon or in your own shop.',
  ],
  'no-demand': ['With no units sold a day, ', { strong: 'no backorder' }, ' would come.'],
  'nothing-inbound': [
    'Take ',
    { strong: 'no backorders', tone: 'bad' },
    ': nothing under way can fill them, so each would end as a cancellation by you.',
  ],
  'no-gap': [
    'You will ',
    { strong: 'not run out', tone: 'good' },
    ' before the next shipment, so no order has to wait and there is nothing to cap.',
  ],
};

export function answer(
  values: StopValues,
  result: StopResult,
  simulated: StopOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (result.state !== 'decides') return nothingToDecide[result.state];
  const first = result.byDay[0]!;
  if (result.worthTo < 0)
    return [
      'Take ',
      { strong: 'no backorders', tone: 'bad' },
      `: on no day is the next one worth it. The first would lose ${format.money(-first.next.value)} on average.`,
    ];
  if (result.cap === 0)
    return [
      'Take ',
      { strong: 'no backorders', tone: 'bad' },
      ': once losses are kept back, nothing under way is left to fill one.',
    ];
  return [
    'Cap backorders at ',
    { strong: `${format.number(result.cap, 0)} waiting` },
    reached(simulated, format),
    ...lastDay(result, format),
    ...without(values, simulated, format),
  ];
}

function reached(simulated: StopOutcome | null, format: Formatter): string {
  if (simulated === null) return '. ';
  const { reachChance, reachDay } = simulated;
  if (reachDay === null) return ', though no future gets that far. ';
  return `: in ${format.frequency(reachChance)} futures that many come, about ${format.day(Math.round(reachDay.p50))}. `;
}

function lastDay(result: StopResult, format: Formatter): AnswerPart[] {
  const { worthFrom, worthTo, stopsEarly, byDay } = result;
  const from = worthFrom > byDay[0]!.day ? ` (not before ${format.day(worthFrom)})` : '';
  if (!stopsEarly)
    return [`Below it each order is worth taking${from} `, { strong: 'until the restock' }, '.'];
  return [
    'Take none after ',
    { strong: format.day(worthTo), tone: 'bad' },
    `${from}, even if the stock is not there by then: from the next day on an order loses money.`,
  ];
}

function without(values: StopValues, simulated: StopOutcome | null, format: Formatter): AnswerPart[] {
  if (simulated === null || simulated.oversoldChance === 0) return [];
  const limit =
    values.whileOut === 'backorder' && simulated.cancelBreachChance > 0
      ? `, and cancelling them breaches the ${format.percent(values.cancelLimit, 1)} limit in ${format.frequency(simulated.cancelBreachChance)}`
      : '';
  return [
    ` Without a cap you sell more than is coming in ${format.frequency(simulated.oversoldChance)} futures${limit}.`,
  ];
}

export function keyFigures(
  _values: StopValues,
  result: StopResult,
  simulated: StopOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  if (result.state !== 'decides') return [];
  const { cap, fillable, fillableCap, economicCap, byDay, worthTo, stopsEarly } = result;
  const first = byDay[0]!;
  const figures: KeyFigure[] = [
    {
      label: 'Cap',
      value: format.number(cap, 0),
      note:
        economicCap < fillableCap
          ? 'beyond it the wait for dispatch costs more than the order brings'
          : `of ${format.quantity(fillable, 'units', 0)} under way that can fill orders`,
    },
    {
      label: 'Last order day',
      value: worthTo < 0 ? 'none' : stopsEarly ? format.day(worthTo) : 'the restock',
      note:
        worthTo < 0
          ? 'the next order never pays'
          : stopsEarly
            ? 'if nothing has landed by then'
            : 'every day before it pays',
    },
    {
      label: 'Worth of the next order',
      value: format.money(first.next.value, 2),
      note: `on ${format.day(first.day)}; kept with a chance of ${format.percent(first.next.kept, 0)}`,
    },
  ];
  if (simulated !== null)
    figures.push({
      label: 'Oversold without a cap',
      value: format.quantity(simulated.oversold.mean, 'units', 1),
      note: `mean; ${format.number(simulated.oversold.p90, 0)} or more in 1 of 10 futures`,
    });
  return figures;
}
