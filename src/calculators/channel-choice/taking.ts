import type { GapValues, Shipment } from '../../gap/gap-inputs';
import type { ChannelValues } from './inputs';
import type { Lot } from './placing';
import { baseParameters, placingOf } from './split-parameters';
import type { Split } from './splits';

const placeNames = ['fba', 'own', 'shop'] as const;
/** Rows and groups that the field of the shipments holds. */
const most = 12;

type Placed = Pick<GapValues, 'onHandFba' | 'onHandOwn' | 'onHandShop' | 'shipments'>;

/** The seller's numbers with the units where a split puts them: what is moved, sent elsewhere or shared out is a shipment each. */
export function placedBy(values: ChannelValues, split: Split): Placed {
  const { onHand, lots } = placingOf(values, split);
  const groups = groupsOf(values, lots);
  const charged = new Set<number>();
  return {
    onHandFba: onHand[0],
    onHandOwn: onHand[1],
    onHandShop: onHand[2],
    shipments: lots.map((lot): Shipment => {
      const booked = values.shipments[lot.shipment];
      if (booked === undefined) return moved(lot);
      // What the shipment costs extra is paid once, however it is shared out.
      const extraCost = lot.cost + (charged.has(lot.shipment) ? 0 : booked.extraCost);
      charged.add(lot.shipment);
      return {
        ...booked,
        units: lot.units,
        place: placeNames[lot.place],
        earliest: booked.earliest + lot.extraDays,
        likely: booked.likely + lot.extraDays,
        latest: booked.latest + lot.extraDays,
        travelsWith: groups[lot.shipment]!,
        divertUnits: 0,
        extraCost,
      };
    }),
  };
}

const moved = ({ units, place, extraDays, cost }: Lot): Shipment => ({
  units,
  place: placeNames[place],
  earliest: extraDays,
  likely: extraDays,
  latest: extraDays,
  slipChance: 0,
  slipDays: 0,
  travelsWith: null,
  divertUnits: 0,
  divertDays: 0,
  extraCost: cost,
  received: true,
});

/** Group in which each shipment travels: its parts are early and late together. */
function groupsOf({ shipments }: ChannelValues, lots: readonly Lot[]): (number | null)[] {
  let last = 0;
  const taken = new Set(shipments.map(({ travelsWith }) => travelsWith));
  return shipments.map(({ travelsWith }, index) => {
    if (travelsWith !== null || lots.filter(({ shipment }) => shipment === index).length < 2)
      return travelsWith;
    do last++;
    while (taken.has(last));
    return last;
  });
}

/** Whether the units already lie and go as a split would have them. */
export function isInUse(values: ChannelValues, split: Split): boolean {
  if (split.shares === null) return true;
  const { onHand, lots } = placingOf(values, split);
  return (
    onHand[0] === values.onHandFba &&
    onHand[1] === values.onHandOwn &&
    onHand[2] === values.onHandShop &&
    values.shipments.every(({ divertUnits, units }) => Math.min(divertUnits, units) === 0) &&
    lots.every(({ shipment, place }) => values.shipments[shipment]?.place === placeNames[place])
  );
}

/**
 * What choosing a split changes; null where it would take more shipments than the form holds. The days looked ahead stay as they
 * were, since units that come later would have more of them counted, and the split earn something else than it was chosen for.
 */
export function choosing(values: ChannelValues, split: Split): Partial<ChannelValues> | null {
  const placed = placedBy(values, split);
  const groups = placed.shipments.map(({ travelsWith }) => travelsWith ?? 1);
  return placed.shipments.length > most || Math.max(0, ...groups) > most
    ? null
    : { ...placed, horizonDays: baseParameters(values).horizonDays };
}
