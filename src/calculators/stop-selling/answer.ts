import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { StopValues } from './inputs';
import type { StopResult, StopState } from './model';
import type { StopOutcome } from './simulation';
import { reasonForNone, whyNone, whyNoneShortly } from './why-none';

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
  if (result.cap === 0)
    return [
      'Take ',
      { strong: 'no backorders', tone: 'bad' },
      `: ${whyNone(values, result, format)}.`,
      ...firstLoses(values, result, format),
    ];
  const { cap } = result;
  const { waitingOrders } = values;
  if (waitingOrders > cap)
    return [
      { strong: 'Stop now', tone: 'bad' },
      `: ${format.quantity(waitingOrders, 'orders', 0)} wait already, ${format.number(waitingOrders - cap, 0)} more than the cap of `,
      { strong: format.number(cap, 0) },
      `, which is ${capIs(values, result)}. Take no more, and ask the newest customers early whether they want to wait.`,
    ];
  if (waitingOrders === cap)
    return [
      'The cap of ',
      { strong: `${format.number(cap, 0)} waiting`, tone: 'bad' },
      ' is reached ',
      { strong: 'today', tone: 'bad' },
      ': take one more only when one of those waiting has cancelled. ',
      ...lastDay(result, format),
    ];
  if (dayComesFirst(result, simulated))
    return [
      ...lastDay(result, format),
      ` That day comes first: only in ${format.frequency(simulated!.reachInTimeChance)} futures do ${format.quantity(cap, 'orders', 0)}, the `,
      { strong: `cap of ${format.number(cap, 0)}` },
      ', wait by then.',
      ...without(values, simulated, format),
    ];
  return [
    'Cap backorders at ',
    { strong: `${format.number(cap, 0)} waiting` },
    reached(simulated, format),
    ...lastDay(result, format),
    ...without(values, simulated, format),
  ];
}

/** Whether orders stop being worth it before the cap is reached, in most futures. */
function dayComesFirst({ stopsEarly }: StopResult, simulated: StopOutcome | null): boolean {
  return stopsEarly && simulated !== null && simulated.reachInTimeChance < 0.5;
}

function firstLoses(values: StopValues, result: StopResult, format: Formatter): AnswerPart[] {
  const reason = reasonForNone(values, result);
  const value = result.byDay[0]!.next.value;
  if (reason === 'kept-back' || reason === 'loses-money' || value >= 0) return [];
  return [` The first would lose ${format.money(-value)} on average.`];
}

const capIs = (values: StopValues, { economicCap, fillableCap }: StopResult): string =>
  economicCap < fillableCap
    ? `as many as are worth their ${waitFor(values)}`
    : 'all that what is under way can fill';

/** What a place further back waits for. */
const waitFor = ({ dispatchCapacity }: StopValues): string =>
  dispatchCapacity === null ? 'wait for a later shipment' : 'wait for dispatch';

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
  values: StopValues,
  result: StopResult,
  simulated: StopOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  if (result.state !== 'decides') return [];
  const { cap, fillable, fillableCap, economicCap, byDay, worthTo, stopsEarly } = result;
  const first = byDay[0]!;
  const over = values.waitingOrders - cap;
  const figures: KeyFigure[] = [
    {
      label: 'Cap',
      value: format.number(cap, 0),
      note:
        cap === 0
          ? whyNoneShortly(values, result)
          : over > 0
            ? `${format.number(values.waitingOrders, 0)} wait already, ${format.number(over, 0)} too many`
            : over === 0
              ? 'reached today: as many wait already'
              : economicCap < fillableCap
                ? `beyond it the ${waitFor(values)} costs more than the order brings`
                : `of ${format.quantity(fillable, 'units', 0)} under way that can fill orders`,
    },
    lastOrderDay(),
    {
      label: 'Worth of the next order',
      value: format.money(first.next.value, 2),
      note: `on ${format.day(first.day)}; kept in ${format.frequency(first.next.kept)} futures`,
    },
  ];
  if (simulated !== null) figures.push(oversoldWithout(simulated, format));
  return figures;

  function lastOrderDay(): KeyFigure {
    const label = 'Last order day';
    if (cap === 0) return { label, value: 'none', note: 'the next order never pays' };
    if (over >= 0) return { label, value: 'none', note: 'until fewer wait than the cap' };
    return stopsEarly
      ? { label, value: format.day(worthTo), note: 'if nothing has landed by then' }
      : { label, value: 'the restock', note: 'every day before it pays' };
  }
}

function oversoldWithout({ oversold, oversoldChance }: StopOutcome, format: Formatter): KeyFigure {
  const label = 'Oversold without a cap';
  if (oversoldChance === 0) return { label, value: 'none', note: 'in no future more than is coming' };
  return {
    label,
    value: format.quantity(oversold.mean, 'units', 1),
    note:
      oversold.p90 < 0.5
        ? `mean; some in ${format.frequency(oversoldChance)} futures`
        : `mean; ${format.number(oversold.p90, 0)} or more in 1 of 10 futures`,
  };
}
