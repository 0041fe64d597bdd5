import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../../gap/gap-inputs';
import type { QuickStart } from '../calculator';

const [usualShipment] = defaultsOf(gapInputs).shipments;

/** Three numbers: units a day, on hand, expected date. */
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
      help: 'Days from today until it is sellable, as far as you know. The spread around it is a usual one and can be changed.',
      min: 0,
      max: 999,
      default: 19,
    },
  },
  apply: (answers) => {
    const expected = Number(answers.expected);
    const onHand = Number(answers.onHand);
    const dailyDemand = Number(answers.dailyDemand);
    const units = Math.max(100, Math.ceil(dailyDemand * 90));
    return {
      dailyDemand,
      onHandFba: onHand,
      onHandOwn: 0,
      onHandShop: 0,
      shipments: [{ ...usualShipment!, ...usualSpread(expected), units }],
    };
  },
};

/**
 * Earliest and latest around an expected date: a modelling choice, about a third sooner and two thirds later.
 *
 * Sea freight slips late more often than early; 19 days gives 12 to 32, as in the worked example.
 */
export function usualSpread(expected: number): { earliest: number; likely: number; latest: number } {
  return {
    earliest: expected - Math.round(expected * 0.37),
    likely: expected,
    latest: expected + Math.round(expected * 0.68),
  };
}
