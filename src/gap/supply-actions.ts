import type { GapSummary } from '../engine/simulation/gap-summary';
import type { Action } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapValues } from './gap-inputs';
import { sellableAtStart } from './out-at-start';
import { isRareGap } from './rare-gap';

/** What to order, book and divert, and by when. */
export function supplyActions(values: GapValues, way: GapSummary, format: Formatter): Action[] {
  return [
    ...orderNow(values, way, format),
    ...reorder(values, way, format),
    ...payForSpeed(values, format),
    ...divert(values, format),
  ];
}

function orderNow(values: GapValues, way: GapSummary, format: Formatter): Action[] {
  const { firstDayOut } = way;
  const noneComing = values.shipments.every(({ units }) => units === 0);
  if (!noneComing || values.afterLast === 'reorder' || isRareGap(way) || firstDayOut === null) return [];
  const out = format.day(Math.max(0, Math.floor(firstDayOut.p50)));
  const stock = sellableAtStart(values) === 0 ? 'nothing is on hand' : `stock runs out about ${out}`;
  return [{ text: `Order from the supplier: nothing is under way, and ${stock}.`, byDay: 0 }];
}

/** On hand plus on order, less what is sold from day to day, until it is down to the reorder point. */
function reorder(values: GapValues, way: GapSummary, format: Formatter): Action[] {
  const { afterLast, reorderPoint, orderQuantity } = values;
  if (afterLast !== 'reorder' || orderQuantity <= 0) return [];
  const inbound = sum(values.shipments.map(({ units }) => units));
  const now = values.onHandFba + values.onHandOwn + values.onHandShop + inbound;
  const sales = way.paths.sales.mean;
  let position = now;
  let day = 0;
  while (position > reorderPoint && day < sales.length) position -= sales[day++] ?? 0;
  if (position > reorderPoint) return [];
  const units = orderQuantity * (Math.floor((reorderPoint - position) / orderQuantity) + 1);
  const order = `Order ${format.quantity(units, 'units', 0)}: on hand and on order`;
  const point = `your reorder point of ${format.number(reorderPoint, 0)}`;
  return day === 0
    ? [{ text: `${order} are ${format.number(now, 0)}, at or below ${point}.`, byDay: 0 }]
    : [{ text: `${order} are then down to ${point}.`, byDay: day - 1 }];
}

/** Its dates count from day 0, so each day without a booking is a day later. */
function payForSpeed(values: GapValues, format: Formatter): Action[] {
  const dear = values.shipments.filter(
    ({ extraCost, units, earliest }) => extraCost > 0 && units > 0 && earliest > 0,
  );
  const first = dear.reduce((day, { likely }) => Math.min(day, likely), Infinity);
  if (dear.length === 0) return [];
  const units = format.quantity(sum(dear.map((shipment) => shipment.units)), 'units', 0);
  const cost = format.money(sum(dear.map(({ extraCost }) => extraCost)), 0);
  const what = dear.length === 1 ? `shipment of ${units}` : `${dear.length} shipments with ${units}`;
  return [
    {
      text: `Book the ${what} for ${cost} extra, if not booked yet: landing on ${format.day(first)} counts on it.`,
      byDay: 0,
    },
  ];
}

const daysToDivert = 3;

/** Forwarders turn a shipment round before it arrives, not after. */
function divert(values: GapValues, format: Formatter): Action[] {
  return values.shipments
    .filter(({ place, divertUnits, units }) => place !== 'own' && Math.min(divertUnits, units) > 0)
    .map(({ divertUnits, units, earliest, likely }) => ({
      text: `Tell the forwarder to send ${format.number(Math.min(divertUnits, units), 0)} of the ${format.quantity(units, 'units', 0)} due about ${format.day(likely)} to your own warehouse.`,
      byDay: Math.max(0, Math.floor(earliest) - daysToDivert),
    }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
