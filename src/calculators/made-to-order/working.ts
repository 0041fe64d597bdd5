import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { keptWords } from './chance-words';
import type { MadeValues } from './inputs';
import type { MadeResult } from './model';
import { shownOf } from './shown';
import { todayWords } from './today';
import type { MadeOutcome } from './simulation';

/** The quote as it would be worked out by hand. */
export function madeWorking(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): WorkingStep[] {
  if (values.dailyDemand === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const { quote, point, at } = shownOf(values, result, run);
  const { workshop, madePerDay } = result;
  const { settled, pricing } = at;
  return [
    {
      says: 'Made a day, weekends counted',
      formula:
        (values.capacityFrom === 'people'
          ? `people ÷ days for one × working days ÷ 7 = ${n(values.servers, 0)} ÷ ${n(values.makeDays, 3)}`
          : `a working day × working days ÷ 7 = ${n(values.capacityPerDay)}`) +
        ` × ${n(values.workingDays, 0)} ÷ 7`,
      gives: `${n(madePerDay)} orders`,
    },
    {
      says: 'Orders a day at these days',
      formula: `orders × e^(−loss a day × days) = ${n(values.dailyDemand)} × e^(−${n(values.captureDecay, 4)} × ${n(quote, 0)})`,
      gives: n(at.ordersPerDay),
    },
    {
      says: 'Capacity taken, ρ',
      formula: `orders ÷ made = ${n(at.ordersPerDay)} ÷ ${n(madePerDay)}`,
      gives: format.percent(Math.min(99.99, at.utilisation)),
    },
    {
      says: 'Room within these days from today',
      formula: `working days after today, ${todayWords(values, format)}, ${format.days(values.fixedDays, 0)} taken off, × a working day = ${n(at.room / workshop.capacityPerDay, 0)} × ${n(workshop.capacityPerDay)}`,
      gives: `${n(at.room, 1)} orders`,
    },
    {
      says: 'The next order, placed today',
      formula: nextFormula(values, workshop.servers, n),
      gives: `${keptWords(point.keptToday, values, format)} in time`,
    },
    {
      says: 'Most that may wait',
      formula: `largest n with that chance at least ${format.percent(values.keepChance, 1)}`,
      gives: n(at.closeAt, 0),
    },
    ...(settled === null
      ? [
          {
            says: 'Once settled',
            formula: 'ρ is not below 1',
            gives: 'it never settles',
          },
        ]
      : [
          {
            says: `Mean wait once settled, ${settled.isExact ? 'exact (M/M/c)' : 'approximate (Kingman, Allen and Cunneen)'}`,
            formula: `C ÷ (made − orders) × (ca² + cs²) ÷ 2, C = ${n(settled.delayChance, 4)}`,
            gives: format.days(settled.meanWait, 2),
          },
          {
            says: 'Orders in line then, Little’s law',
            formula: `orders a day × mean wait = ${n(at.ordersPerDay)} × ${n(settled.meanWait)}`,
            gives: n(settled.inQueue, 1),
          },
        ]),
    ...(pricing.clearing === null
      ? []
      : [
          {
            says: `Price at which orders take ${format.percent(values.fullest, 0)} of capacity`,
            formula: `price × (wanted ÷ ρ)^(1 ÷ elasticity) = ${n(values.price)} × (${n(values.fullest)} ÷ ${n(at.utilisation, 3)})^(1 ÷ ${n(values.elasticity)})`,
            gives: format.money(pricing.clearing.price, 2),
          },
        ]),
  ];
}

/** One person: the line and the order itself, one after another. Several: a line that all clear, then the order's own time by one. */
function nextFormula(
  values: MadeValues,
  servers: number,
  n: (value: number, digits?: number) => string,
): string {
  const waiting = n(values.backlogToday, 0);
  const spread = `cs = ${n(values.makeSpread)}`;
  return servers === 1
    ? `P(n ÷ cs², room ÷ cs²), n = ${waiting} + 1, ${spread}`
    : `P(wait for n orders by all + own time of ${n(servers, 0)} ≤ room), n = ${waiting} − ${n(servers, 0)} + 1, at least 0, ${spread}`;
}
