import type { Formatter } from '../fields/format';
import { defaultsOf } from '../fields/values';
import { gapInputs, type GapValues } from './gap-inputs';
import { usualDaysOfCover, usualShipmentUnits } from './usual-shipment';

const example: GapValues = defaultsOf(gapInputs);
const moneyKeys = ['price', 'landedCost', 'fulfilmentCost', 'adsPerUnit'] as const;

/**
 * Which numbers are still the example's, or were taken for want of the seller's, once any of them has been typed; null when
 * none is. A daily demand alone may well be the seller's too: it is named beside others only.
 */
export function notYetOwn(values: GapValues, format: Formatter): string | null {
  const demand = values.dailyDemand === example.dailyDemand;
  const onHand = (['onHandFba', 'onHandOwn', 'onHandShop'] as const).every(
    (key) => values[key] === example[key],
  );
  const shipments = hasShipmentsOfExample(values);
  const money = moneyKeys.every((key) => values[key] === example[key]);
  if (demand && onHand && shipments && money) return null;
  const sentences = [
    ...(onHand || shipments ? [stockOfExample(values, { demand, onHand, shipments }, format)] : []),
    ...(shipments ? [] : usualSize(values, format)),
    ...(money ? [moneyOfExample(values, format)] : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Where it goes may have been chosen, and all its dates moved as days passed or news came: that makes it nobody's own. */
function hasShipmentsOfExample({ shipments }: GapValues): boolean {
  return (
    shipments.length === example.shipments.length &&
    shipments.every((shipment, row) => {
      const { units, earliest, likely, latest } = example.shipments[row]!;
      return (
        shipment.units === units &&
        shipment.likely - shipment.earliest === likely - earliest &&
        shipment.latest - shipment.likely === latest - likely
      );
    })
  );
}

function stockOfExample(
  values: GapValues,
  still: { readonly demand: boolean; readonly onHand: boolean; readonly shipments: boolean },
  format: Formatter,
): string {
  const [first] = values.shipments;
  const things = [
    ...(still.demand ? [`sales of ${format.quantity(values.dailyDemand, 'units-per-day')}`] : []),
    ...(still.onHand ? [`${format.quantity(values.onHandFba, 'units', 0)} on hand`] : []),
    ...(still.shipments
      ? [`the shipment of ${format.quantity(first!.units, 'units', 0)} about ${format.day(first!.likely)}`]
      : []),
  ];
  const groups = [
    ...(still.demand || still.onHand ? ['“Stock and demand”'] : []),
    ...(still.shipments ? ['“Shipments under way”'] : []),
  ];
  return `Still the example’s: ${listed(things)}. Put in yours under ${listed(groups)}.`;
}

/** The quick start asks for a date and takes a size. */
function usualSize({ dailyDemand, shipments }: GapValues, format: Formatter): string[] {
  const units = usualShipmentUnits(dailyDemand);
  if (shipments.length !== 1 || shipments[0]!.units !== units) return [];
  const days =
    units === Math.ceil(dailyDemand * usualDaysOfCover)
      ? `, ${format.days(usualDaysOfCover, 0)} of sales`
      : '';
  return [
    `The shipment is taken as ${format.quantity(units, 'units', 0)}${days}; put in yours under “Shipments under way”.`,
  ];
}

function moneyOfExample(values: GapValues, format: Formatter): string {
  return `The money is still the example’s: price ${format.money(values.price)}, landed cost ${format.money(values.landedCost)}, fulfilment ${format.money(values.fulfilmentCost)}, ads ${format.money(values.adsPerUnit)} a unit. Put in yours under “Money”.`;
}

const listed = (things: readonly string[]) =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
