import { preOrdersBetween } from '../../engine/backorders/pre-orders';
import type { CalculatorModel } from '../calculator';
import { expectedBooks, leftAt, type Books } from './books';
import type { PreOrderValues } from './inputs';
import { orderOf, type OrderResult } from './order';
import { planOf } from './plan';

export interface PreOrderResult {
  /** Orders in hand as day 0 begins, what was forecast by now, and what the forecast is multiplied by because of them. */
  readonly inHand: number;
  /** Whether those in hand are forecast too: none were counted. */
  readonly isForecast: boolean;
  readonly inHandAge: number;
  readonly inHandForecast: number;
  readonly scale: number;
  readonly scaleSpread: number;
  /** New orders by the promised day, were the stock to land on it and not before; the same with no wait turning any away. */
  readonly byPromise: number;
  readonly withoutWait: number;
  /** Left on the promised day, were the stock to land on it, before cards are charged anew; and lost then. */
  readonly leftOnPromise: number;
  readonly declinedOnPromise: number;
  /** Capture share of an order on the first day it can be placed from now on. */
  readonly captureNow: number;
  readonly keptChance: number;
  /** First day by which the stock has landed in 9 of 10 futures. */
  readonly sureDate: number;
  /** New date to give if the promise slips, null where it cannot; day on which silence no longer counts, null where it does. */
  readonly newDate: number | null;
  readonly consentDay: number | null;
  readonly order: OrderResult;
  /** Units the cash is worked out with. */
  readonly units: number;
  readonly books: Books;
  /** Day on which the hold of the oldest order lapses, null where no card is held. */
  readonly firstLapse: number | null;
  /** Last landing day in the books. */
  readonly lastLanding: number;
}

export const model: CalculatorModel<PreOrderValues, PreOrderResult> = { compute };

function compute(values: PreOrderValues): PreOrderResult {
  const plan = planOf(values);
  const { terms, scale, inHand } = plan;
  const order = orderOf(values, plan);
  const units = values.orderedUnits ?? order.best.units;
  const onPromise = leftAt(values, plan, terms.promise);
  const from = Math.max(0, terms.opens);
  return {
    inHand,
    isForecast: plan.isForecast,
    inHandAge: plan.inHandAge,
    inHandForecast: plan.inHandForecast,
    scale,
    scaleSpread: plan.scaleSpread,
    byPromise: scale * preOrdersBetween(from, terms.promise, terms),
    withoutWait: scale * preOrdersBetween(from, terms.promise, { ...terms, captureDecay: 0 }),
    leftOnPromise: onPromise.fresh + onPromise.earlier,
    declinedOnPromise: onPromise.declined,
    captureNow: Math.exp(-terms.captureDecay * (terms.promise - from)),
    keptChance: plan.keptChance,
    sureDate: plan.sureDate,
    newDate: plan.newDate,
    consentDay: Number.isFinite(terms.consentDay) ? terms.consentDay : null,
    order,
    units,
    books: expectedBooks(values, plan, units),
    firstLapse:
      plan.holdDays === Infinity
        ? null
        : // The oldest in hand may be as old as the pre-orders themselves, whatever their mean age.
          Math.max(0, (inHand > 0 ? terms.opens : from) + plan.holdDays),
    lastLanding: plan.landing.length - 1,
  };
}
