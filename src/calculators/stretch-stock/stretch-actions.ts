import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { planOf } from './answer';
import type { StretchValues } from './inputs';
import { leversInUse } from './levers';
import type { StretchResult } from './model';
import { changesOf } from './plans';
import type { StretchOutcome } from './simulation';
import { isClear, leversInWords } from './words';

/** What to change today and what to take back with the restock. */
export function stretchActions(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome | null,
  format: Formatter,
): Action[] {
  if (result.state === 'nothing-inbound')
    return [{ text: 'Place an order: nothing is under way.', byDay: 0 }];
  if (result.state !== 'stretches' || simulated === null) return [];
  const best = planOf(simulated.best, result, simulated);
  const used = leversInUse(values);
  const run = simulated.inUse ?? best?.run;
  if (run === undefined || (isClear(run) && run.gain < 0))
    return used
      ? [{ text: 'Take price, ads and limits back to normal: running out earns more.', byDay: 0 }]
      : [
          {
            text: 'Leave price and ads as they are, and get ready for the days out.',
            byDay: Math.floor(result.cover),
          },
        ];
  const levers = used ? values : changesOf(best!.plan)!;
  const likely = result.targets[0]!.day;
  return [
    { text: `${leversInWords(levers, format)} until the shipment is sellable.`, byDay: 0 },
    {
      text: 'Count the stock and move the lever again: what has sold since tells more than any elasticity.',
      byDay: Math.max(1, Math.min(7, Math.floor(likely / 2))),
    },
    { text: 'Take it back on the day the shipment is sellable.', byDay: likely },
  ];
}

/** The modelling choices, a line each. */
export function stretchAssumptions(values: StretchValues, format: Formatter): string[] {
  return [
    `Demand answers the price with a constant elasticity of ${format.number(values.elasticity, 1)}.`,
    `Ads bring ${format.percent(values.adsShareOfSales, 0)} of sales; what is left of their cost is spread over the units left.`,
    `Orders hold ${format.number(values.unitsPerOrder, 1)} units on average, sizes taken as geometric.`,
    'Levers act from today until the first shipment is sellable, all at once, and end with it.',
    values.velocityOn
      ? 'Slower sales let velocity fall, which slows them further and is won back only after the restock.'
      : 'Velocity does not fall when sales are slowed.',
    'Gain: mean profit beyond that of doing nothing, in the same futures.',
  ];
}
