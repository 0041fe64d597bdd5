import type { Action, AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { ordersUpTo } from '../../gap/reordering/reordering-inputs';
import type { ReorderPointValues } from './inputs';
import type { ReorderPointResult } from './model';

const units = (value: number, format: Formatter) => format.quantity(value, 'units', 0);

/** How many to order: one order, or several of the quantity. */
function howMany({ next }: ReorderPointResult, format: Formatter): string {
  return next.orders === 1
    ? units(next.units, format)
    : `${format.number(next.orders, 0)} times ${units(next.units, format)}`;
}

/** The level, what it is made of, and when it is reached. */
export function answer(
  values: ReorderPointValues,
  result: ReorderPointResult,
  format: Formatter,
): readonly AnswerPart[] {
  const { next, chosen } = result;
  if (result.mean === 0) return ['With nothing sold, or no time to cover, there is nothing to reorder for.'];
  const upTo = ordersUpTo(values);
  const sold = `${format.number(result.mean, result.mean < 10 ? 1 : 0)} sell in the ${format.days(result.days, 0)} ${values.reviewDays > 0 ? 'of lead time and review' : 'an order takes'}`;
  const safety = format.number(Math.abs(chosen.safetyStock), Math.abs(chosen.safetyStock) < 10 ? 1 : 0);
  return [
    upTo ? 'At each review, fill stock up to ' : 'Reorder at ',
    { strong: units(next.level, format) },
    upTo ? ', on hand and on order together: ' : ': ',
    chosen.safetyStock >= 0
      ? `${sold}, ${safety} are safety stock. `
      : `${sold}, and ${safety} fewer will do. `,
    ...whenParts(values, result, format),
  ];
}

function whenParts(
  values: ReorderPointValues,
  result: ReorderPointResult,
  format: Formatter,
): readonly AnswerPart[] {
  const { next } = result;
  const have = `You have ${format.number(next.position, 0)}: `;
  if (next.day === null) return [have, { strong: 'no order for years', tone: 'good' }, '.'];
  if (next.day > 0)
    return [
      have,
      `order ${howMany(result, format)} `,
      { strong: `in ${format.days(next.day, 0)}`, tone: 'good' },
      values.asOf === null ? '.' : `, on ${format.day(next.day)}.`,
    ];
  const chance = format.frequency(next.stockoutChance);
  return [
    have,
    { strong: `order ${howMany(result, format)} today`, tone: next.stockoutChance > 0.2 ? 'bad' : 'good' },
    next.stockoutChance > 1.5 * (1 - result.chosen.cycleServiceLevel) + 0.01
      ? `. Even so stock runs out before it lands in ${chance} futures.`
      : '.',
  ];
}

export function keyFigures(
  values: ReorderPointValues,
  result: ReorderPointResult,
  format: Formatter,
): readonly KeyFigure[] {
  const { chosen, next } = result;
  const days = values.dailyDemand > 0 && result.mean > 0 ? chosen.safetyStock / values.dailyDemand : 0;
  return [
    {
      label: ordersUpTo(values) ? 'Fill up to' : 'Reorder at',
      value: units(next.level, format),
      note: `lead time ${format.days(values.leadTimeDays, 0)}, give or take ${format.days(values.leadTimeSd)}`,
    },
    {
      label: 'Safety stock',
      value: units(chosen.safetyStock, format),
      note: `${format.days(days)} of sales; ${format.money(chosen.holding, 0)} a year to hold`,
    },
    {
      label: 'Next order',
      value: next.day === null ? 'none in sight' : next.day === 0 ? 'today' : format.day(next.day),
      note:
        next.day === null
          ? 'stock lasts for years'
          : `${howMany(result, format)}${next.daysLate >= 1 ? `; due ${format.days(next.daysLate, 0)} ago` : ''}`,
    },
    {
      label: 'Service',
      value: format.percent(chosen.fillRate, 1),
      note: `of units from stock; ${format.frequency(chosen.cycleServiceLevel)} cycles without a stockout`,
    },
  ];
}

/** What to do by when. */
export function orderActions(
  values: ReorderPointValues,
  result: ReorderPointResult,
  format: Formatter,
): Action[] {
  const { next } = result;
  if (result.mean === 0 || next.day === null) return [];
  const lands = next.day + Math.round(values.leadTimeDays);
  const late = next.day + Math.ceil(values.leadTimeDays + values.leadTimeSd);
  return [
    {
      text: `Order ${howMany(result, format)}: stock on hand and on order is down to ${units(next.level, format)}.`,
      byDay: next.day,
    },
    ...(next.day === 0 && next.daysOut >= 0.5
      ? [
          {
            text: `Ask for a faster way for part of the order: about ${format.days(next.daysOut)} without stock are to be expected, worth ${format.money(next.unitsShort * values.stockoutCostPerUnit, 0)}.`,
            byDay: 0,
          },
        ]
      : []),
    {
      text: 'The order should be sellable about now. Compare its lead time with what you entered.',
      byDay: lands,
    },
    ...(late > lands
      ? [{ text: 'If it is still not sellable, it eats into safety stock: chase it.', byDay: late }]
      : []),
  ];
}
