import type { Formatter } from '../fields/format';
import { captureDecayOf, hazardOf } from './engine-parameters';
import type { GapValues } from './gap-inputs';

/** The modelling choices behind a gap's answer, a line each, with the numbers in force. */
export function gapAssumptions(values: GapValues, format: Formatter): string[] {
  return [
    'Each future draws every day’s demand and every shipment’s date; one late shipment is late for all its orders at once.',
    `Demand is ${values.dailyDemandSd === null ? 'Poisson' : 'negative binomial where its spread exceeds chance'}; days are independent${values.asOf === null ? '; weekdays and months play no part while day 0 has no date' : ''}.`,
    'Earliest, likely and latest dates are read as 10, 50 and 90 percent points; a serious slip comes on top.',
    ...waiting(values, format),
    refused(values, format),
    velocity(values, format),
    after(values),
    `Cost of the gap: profit of the same future with stock always there, less profit this way; goodwill of customers who waited included.${
      values.velocityOn && values.velocityNow < 1
        ? ` Both start from today’s sales velocity of ${format.percent(values.velocityNow, 0)}: what was lost before is in neither.`
        : ''
    }${
      values.waitingOrders > 0
        ? ' Orders that wait already are won: with stock always there they ship today, and cost only what is lost of them from now on.'
        : ''
    }`,
  ];
}

function waiting(values: GapValues, format: Formatter): string[] {
  if (values.whileOut === 'closed') return [];
  const hazard = hazardOf(values);
  return [
    `Each day of promised wait turns away ${format.percent(captureDecayOf(values), 1)} of those who would still order.`,
    `Of those waiting ${format.percent(hazard, 1)} cancel a day; once the promise is broken ${format.percent(hazard * values.hazardAfterFactor, 1)}, and ${format.percent(-Math.expm1(-values.promiseBreak), 0)} at once as it breaks.`,
  ];
}

function refused(values: GapValues, format: Formatter): string {
  const { deferredShare, switchedShare } = values;
  const kept = `Of customers turned away ${format.percent(deferredShare, 0)} come back after the restock`;
  return switchedShare > 0
    ? `${kept}, ${format.percent(switchedShare, 0)} take your other item, the rest are lost.`
    : `${kept}, the rest are lost.`;
}

function velocity(values: GapValues, format: Formatter): string {
  if (!values.velocityOn) return 'Velocity does not fall while out of stock.';
  const back =
    values.recoveryDays === null
      ? '14 days plus the days out, 42 at most'
      : format.days(values.recoveryDays, 0);
  return `Velocity falls towards ${format.percent(values.velocityFloor, 0)} while closed; ${format.percent(0.95, 0)} of the dip is won back in ${back}. A modelling choice: no public data gives it.`;
}

function after({ afterLast }: GapValues): string {
  switch (afterLast) {
    case 'restocked':
      return 'After the last shipment stock is topped up in time, so that only this gap is judged.';
    case 'nothing':
      return 'After the last shipment nothing more comes.';
    case 'reorder':
      return 'After the last shipment an order goes out whenever stock is down to the reorder point.';
  }
}
