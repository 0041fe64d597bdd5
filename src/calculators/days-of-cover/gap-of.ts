import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../../gap/engine-parameters';
import { gapInputs, type GapValues } from '../../gap/gap-inputs';
import type { CoverValues } from './inputs';

const usual: GapValues = defaultsOf(gapInputs);
const [usualShipment] = gapInputs.shipments.default;

/** The stock as a gap sees it: closed while out, velocity and money left aside, nothing after the last shipment. */
export function gapOf(values: CoverValues, horizonDays: number): GapValues {
  const { dailyDemand, dailyDemandSd, weekdayFactors, monthFactors, asOf } = values;
  return {
    ...usual,
    dailyDemand,
    dailyDemandSd,
    weekdayFactors,
    monthFactors,
    asOf,
    events: [],
    onHandFba: values.onHandFba,
    onHandOwn: values.onHandOwn,
    onHandShop: values.onHandShop,
    shipments: values.shipments.map((shipment) => ({ ...usualShipment, ...shipment })),
    receivingLikely: null,
    afterLast: 'nothing',
    horizonDays,
    whileOut: 'closed',
    velocityOn: false,
    velocityNow: 1,
    deferredShare: 0,
    switchedShare: 0,
    waitingOrders: 0,
    priceRise: 0,
    adsCut: 0,
    orderLimit: null,
    lowInventoryOn: false,
  };
}

/** The same as the engine reads it. */
export const gapParametersOf = (values: CoverValues, horizonDays: number): GapParameters =>
  engineParameters(gapOf(values, horizonDays));
