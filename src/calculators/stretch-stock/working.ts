import type { Formatter } from '../../fields/format';
import type { WorkingStep } from '../../fields/answer';
import type { StretchValues } from './inputs';
import type { StretchResult } from './model';
import { landedIn } from './words';

/** From the day to last to, to how far each lever has to go, with the seller's own numbers. */
export function stretchWorking(
  values: StretchValues,
  result: StretchResult,
  format: Formatter,
): WorkingStep[] {
  if (result.state !== 'stretches') return [];
  const target = result.targets[result.chosen]!;
  const n = (value: number, digits = 3) => format.number(value, digits);
  const { kept } = target;
  const amountOf = (lever: 'price' | 'ads' | 'limit') =>
    result.plans.find((plan) => plan.lever === lever && plan.own && plan.target === result.chosen)?.amount ??
    null;
  const [price, ads, limit] = [amountOf('price'), amountOf('ads'), amountOf('limit')];
  const lines: WorkingStep[] = [
    {
      says: 'Day to last to',
      formula: `first day by which the shipment is sellable in ${landedIn(target, format)}`,
      gives: format.day(target.day),
    },
    {
      says: 'Units wanted before it, nothing done',
      formula: 'the sum of each day’s sales at normal speed',
      gives: n(target.wanted, 0),
    },
    {
      says: 'Share of demand to keep',
      formula: values.velocityOn
        ? `on hand = Σ demand × velocity × k: ${n(result.onHand, 0)} of ${n(target.wanted, 0)}, solved for k as velocity falls with it`
        : `on hand ÷ demand = ${n(result.onHand, 0)} ÷ ${n(target.wanted, 0)}`,
      gives: format.percent(kept, 1),
    },
  ];
  if (kept === 1) return lines;
  return [
    ...lines,
    {
      says: 'Price rise',
      formula: `k^(1/e) − 1 = ${n(kept)}^(1/${n(values.elasticity, 2)}) − 1`,
      gives: price === null ? 'no rise is enough' : format.percent(price, 1),
    },
    {
      says: 'Cut of ads',
      formula: `(1 − k) ÷ share of sales they bring = ${n(1 - kept)} ÷ ${n(values.adsShareOfSales, 2)}`,
      gives: ads === null ? 'more than all of them' : format.percent(ads, 1),
    },
    {
      says: 'Limit an order',
      formula: `largest L with 1 − (1 − 1/m)^L ≤ k, m = ${n(values.unitsPerOrder, 2)}`,
      gives: limit === null ? 'one unit an order is not enough' : format.quantity(limit, 'units', 0),
    },
    ...(values.velocityOn
      ? [
          {
            says: 'Velocity on that day, and sales lost winning it back',
            formula: 'lags towards floor + (1 − floor) × k; dip × T95 ÷ 3 afterwards',
            gives: `${format.percent(target.velocity, 0)}; ${format.days(result.tail, 1)} of normal sales`,
          },
        ]
      : []),
  ];
}
