import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { gapActions } from '../gap-actions';
import type { GapValues, Shipment } from '../gap-inputs';
import type { GapOutcome } from '../gap-outcome';
import { isRareGap } from '../rare-gap';
import { firstShipment } from '../shipments';
import { refilledForGood } from './dating';

/**
 * What a way asks for and by when: its levers from today on, then what any gap asks for. Cutting ads is a way of its own, so
 * that it is asked for by that way alone.
 *
 * @param values - with the way taken
 * @param before - as they were, so that a flight of the way is known as not booked yet
 */
export function wayActions(
  values: GapValues,
  run: GapOutcome,
  format: Formatter,
  before: GapValues = values,
): Action[] {
  if (isRareGap(run.way) && values.priceRise === 0 && values.adsCut === 0)
    return gapActions(values, run, format);
  const { priceRise, adsCut, orderLimit } = values;
  const levers: Action[] = [];
  if (priceRise > 0)
    levers.push({
      text: `Raise the price by ${format.percent(priceRise, 0)} to ${format.money(values.price * (1 + priceRise), 2)}, until the next shipment is sellable.`,
      byDay: 0,
    });
  if (adsCut > 0)
    levers.push({
      text: `${adsCut === 1 ? 'Switch ads off' : `Cut ads by ${format.percent(adsCut, 0)}`}, until the next shipment is sellable.`,
      byDay: 0,
    });
  if (orderLimit !== null)
    levers.push({
      text: `Limit orders to ${format.quantity(orderLimit, 'units', 0)} each, until the next shipment is sellable.`,
      byDay: 0,
    });
  return [
    ...levers,
    ...gapActions(values, run, format, {
      adsAreCut: true,
      dateToAskFor: firstBooked(values, before),
      refillDay: refillDay(values),
    }),
  ];
}

/** The first of the shipments left that are under way already. */
function firstBooked(values: GapValues, before: GapValues): Shipment | undefined {
  const booked = values.shipments.filter(
    ({ earliest, likely, latest }) =>
      before === values ||
      before.shipments.some(
        (known) => known.earliest === earliest && known.likely === likely && known.latest === latest,
      ),
  );
  return firstShipment({ ...values, shipments: booked });
}

/** Day of the landing that refills for good; null where the first does. */
function refillDay(values: GapValues): number | null {
  const lasting = firstShipment(refilledForGood(values));
  const first = firstShipment(values);
  return lasting === undefined || first === undefined || lasting.likely <= first.likely
    ? null
    : Math.round(lasting.likely);
}
