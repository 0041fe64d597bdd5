import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { planOf } from './answer';
import type { StretchValues } from './inputs';
import { leversInUse, noLevers } from './levers';
import type { StretchResult } from './model';
import { changesOf } from './plans';
import type { StretchOutcome } from './simulation';
import { farRise, saneRise } from './sane-rise';
import { isClear, leversInWords } from './words';

/** What to change today and what to take back with the restock. */
export function stretchActions(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome | null,
  format: Formatter,
): Action[] {
  if (result.state === 'nothing-inbound')
    return [{ text: 'Order from the supplier: nothing is under way.', byDay: 0 }];
  if (result.state !== 'stretches' || simulated === null) return [];
  const best = planOf(simulated.best, result, simulated);
  const used = leversInUse(values);
  const modest = best === undefined ? simulated.modest : null;
  const run = simulated.inUse ?? best?.run ?? (modest !== null && modest.gain > 0 ? modest : undefined);
  if (run === undefined || (isClear(run) && run.gain < 0))
    return used
      ? [{ text: 'Take price, ads and limits back to normal: running out earns more.', byDay: 0 }]
      : [
          {
            text: 'Leave price and ads as they are, and get ready for the days out.',
            byDay: Math.floor(result.cover),
          },
        ];
  const levers = used
    ? values
    : best === undefined
      ? { ...noLevers, priceRise: modest!.rise }
      : changesOf(best.plan)!;
  const likely = result.targets[0]!.day;
  return [
    ...pulled(levers, values, likely, format),
    {
      text: 'Count the stock and move the lever again: what has sold since tells more than any elasticity.',
      byDay: Math.max(1, Math.min(7, Math.floor(likely / 2))),
    },
    { text: 'Take it back on the day the shipment is sellable.', byDay: likely },
  ].sort((one, other) => one.byDay - other.byDay);
}

/** Days between two steps of a large rise, in which sales tell whether the next is needed. */
const daysApart = 2;
const largestStep = 0.15;

/** The levers from today on; a large rise in equal steps, the next only where sales still run too fast. */
function pulled(
  levers: Partial<StretchValues>,
  values: StretchValues,
  likely: number,
  format: Formatter,
): Action[] {
  const { priceRise = 0 } = levers;
  if (priceRise <= farRise)
    return [{ text: `${leversInWords(levers, values, format)} until the shipment is sellable.`, byDay: 0 }];
  const steps = Math.ceil(priceRise / largestStep - 1e-9);
  const at = (step: number) => (priceRise * step) / steps;
  return Array.from({ length: steps }, (_, index) => {
    const step = index + 1;
    const byDay = Math.min(index * daysApart, Math.max(0, likely - 1));
    if (index > 0)
      return {
        text: `Step ${format.number(step, 0)} of ${format.number(steps, 0)}: raise the price to ${riseOver(at(step), values, format)}, if sales since the last step still run too fast.`,
        byDay,
      };
    const first = leversInWords({ ...levers, priceRise: at(1) }, values, format);
    return { text: `${first}, as the first of ${format.number(steps, 0)} steps.`, byDay };
  });
}

const riseOver = (rise: number, { price }: StretchValues, format: Formatter): string =>
  `${format.money(price * (1 + rise), 2)}, ${format.percent(rise, 1)} above normal`;

/** The modelling choices, a line each. */
export function stretchAssumptions(values: StretchValues, format: Formatter): string[] {
  return [
    `Demand answers the price with a constant elasticity of ${format.number(values.elasticity, 1)}.`,
    `Ads bring ${format.percent(values.adsShareOfSales, 0)} of sales; what is left of their cost is spread over the units left.`,
    `Orders hold ${format.number(values.unitsPerOrder, 1)} units on average, sizes taken as geometric.`,
    `A price rise of more than ${format.percent(saneRise, 0)} is never proposed; one of more than ${format.percent(farRise, 0)} goes in steps, though its gain is that of the whole rise from today.`,
    'Levers act from today until the first shipment is sellable, all at once, and end with it.',
    values.velocityOn
      ? 'Slower sales let velocity fall, which slows them further and is won back only after the restock.'
      : 'Velocity does not fall when sales are slowed.',
    'Gain: mean profit beyond that of doing nothing, in the same futures.',
  ];
}
