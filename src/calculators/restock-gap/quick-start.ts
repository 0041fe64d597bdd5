import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues, type Shipment } from '../../gap/gap-inputs';
import { usualShipmentUnits } from '../../gap/usual-shipment';
import type { QuickStart } from '../calculator';

const [usualShipment] = defaultsOf(gapInputs).shipments;

/** Three numbers and how they are sold; everything else keeps its usual value. */
export const quickStart: QuickStart<GapValues> = {
  inputs: {
    dailyDemand: gapInputs.dailyDemand,
    onHand: {
      ...gapInputs.onHandFba,
      label: 'On hand today',
      help: 'Units you can sell today, wherever they lie.',
    },
    expected: {
      kind: 'day',
      label: 'Next shipment, expected',
      help: 'Days from today until it is sellable, such as 21. The spread around it is a usual one and can be changed.',
      min: 0,
      max: 999,
      default: 19,
    },
    sells: {
      kind: 'choice',
      label: 'You sell',
      help: 'Sets where your units lie and what happens while you are out; both can be changed.',
      options: [
        { value: 'fba', label: 'Through FBA', help: 'The offer closes at zero.' },
        { value: 'fbm', label: 'On Amazon, shipping yourself', help: 'You may take backorders.' },
        { value: 'shop', label: 'In your own shop', help: 'You may take backorders.' },
      ],
      default: 'fba',
    },
  },
  apply: (answers) => {
    const dailyDemand = Number(answers.dailyDemand);
    const onHand = { onHandFba: 0, onHandOwn: 0, onHandShop: 0 };
    const sold = sellings[String(answers.sells)] ?? sellings.fba!;
    return {
      dailyDemand,
      ...onHand,
      [sold.onHand]: Number(answers.onHand),
      whileOut: sold.whileOut,
      shipments: [
        {
          ...usualShipment!,
          ...usualSpread(Number(answers.expected)),
          place: sold.place,
          units: usualShipmentUnits(dailyDemand),
        },
      ],
    };
  },
};

interface Selling {
  readonly whileOut: GapValues['whileOut'];
  readonly place: Shipment['place'];
  readonly onHand: 'onHandFba' | 'onHandOwn' | 'onHandShop';
}

const sellings: Readonly<Record<string, Selling>> = {
  fba: { whileOut: 'closed', place: 'fba', onHand: 'onHandFba' },
  fbm: { whileOut: 'backorder', place: 'own', onHand: 'onHandOwn' },
  shop: { whileOut: 'shop', place: 'shop', onHand: 'onHandShop' },
};

/**
 * Earliest and latest around an expected date: a modelling choice, about a third sooner and two thirds later.
 *
 * Sea freight slips late more often than early; 19 days gives 12 to 32, as in the worked example.
 */
export function usualSpread(expected: number): { earliest: number; likely: number; latest: number } {
  if (expected === 0) return { earliest: 0, likely: 0, latest: 0 };
  return {
    earliest: expected - Math.max(1, Math.round(expected * 0.37)),
    likely: expected,
    latest: expected + Math.max(1, Math.round(expected * 0.68)),
  };
}
