import { checkTriplet } from '../../engine/random/metalog';
import type { Problem } from '../../fields/field';
import { defaultsOf } from '../../fields/values';
import { checkGap } from '../../gap/check-gap';
import { gapInputs, type GapValues } from '../../gap/gap-inputs';
import { inputs, type CashValues } from './inputs';

const usual: GapValues = defaultsOf(gapInputs);
const [usualShipment] = gapInputs.shipments.default;

/** Shipments and series as a gap checks them; orders whose days fit. */
export function checkCash(values: CashValues): Problem[] {
  const { dailyDemand, dailyDemandSd, weekdayFactors, monthFactors, asOf, horizonDays, shipments } = values;
  const gap = {
    ...usual,
    ...{ dailyDemand, dailyDemandSd, weekdayFactors, monthFactors, asOf, horizonDays },
    events: [],
    shipments: shipments.map((shipment) => ({ ...usualShipment, ...shipment })),
    afterLast: 'nothing',
  } as const;
  return [
    ...checkGap(gap).filter(({ path }) => path.split('.')[0]! in inputs),
    ...values.purchaseOrders.flatMap(checkOrder),
  ];
}

function checkOrder(order: CashValues['purchaseOrders'][number], row: number): Problem[] {
  const { orderDay, shipDays, earliest, likely, latest } = order;
  const path = (key: string) => `purchaseOrders.${row}.${key}`;
  if (likely < earliest)
    return [
      { path: path('likely'), message: 'Likely is sooner than the earliest. Make it the same or later.' },
    ];
  if (latest < likely)
    return [
      { path: path('latest'), message: 'The latest is sooner than likely. Make it the same or later.' },
    ];
  const problem = checkTriplet(earliest, likely, latest);
  if (problem !== null) {
    const { lowestP50 = likely, highestP50 = likely } = problem;
    const from = Math.ceil(lowestP50);
    const to = Math.floor(highestP50);
    return [
      {
        path: path('likely'),
        message:
          from > to
            ? 'No spread fits three numbers so close. Make all three the same, or move one end a day away.'
            : `Likely is too close to one end. With these ends it can be ${from} to ${to} days.`,
      },
    ];
  }
  if (shipDays > likely)
    return [
      {
        path: path('shipDays'),
        message: 'It leaves the supplier after it can be sold. Enter no more days than for “most likely”.',
      },
    ];
  if (orderDay + latest < 0)
    return [
      {
        path: path('latest'),
        message:
          'By these days it landed before day 0. Count its units as on hand, and what is still to pay as another payment.',
      },
    ];
  return [];
}
