import { changedOrders, smallerOrder } from '../../engine/costs/changed-orders';
import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import type { CashValues } from './inputs';
import type { CashResult } from './model';
import { datedPayments } from './payments';
import type { CashOutcome } from './simulation';
import { cashWords, changeSaid, floorWords, orderName } from './words';

/** What to do differently, and every payment for orders once that is done, each with its day. */
export function cashActions(
  values: CashValues,
  result: CashResult,
  simulated: CashOutcome | null,
  format: Formatter,
): Action[] {
  const actions: Action[] = [];
  const best = simulated?.best ?? null;
  const order = best === null ? undefined : values.purchaseOrders[best.order];
  if (best !== null && order !== undefined) {
    const name = orderName(best.order, format);
    actions.push({
      text:
        best.kind === 'smaller'
          ? `Order ${format.quantity(smallerOrder(order.units, best.share), 'units', 0)} rather than ${format.number(order.units, 0)} with ${name}: cash then falls below ${floorWords(values, format)} in ${format.frequency(best.shortChance)} futures.`
          : `${best.days > 0 ? 'Delay' : 'Bring forward'} ${name} by ${format.days(Math.abs(best.days), 0)}: place it on ${format.day(order.orderDay + best.days)}, not on ${format.day(order.orderDay)}.`,
      byDay: order.orderDay + Math.min(0, best.days),
    });
  } else if (simulated !== null && simulated.missing > 0.5 && simulated.firstShort !== null)
    actions.push({
      text: `Have ${cashWords(simulated.missing, format)} more in the bank, or a credit line of that size: cash may fall below ${floorWords(values, format)} from then on.`,
      byDay: Math.max(0, Math.round(simulated.firstShort.p10)),
    });
  const purchaseOrders = best === null ? values.purchaseOrders : changedOrders(values.purchaseOrders, best);
  for (const payment of datedPayments(purchaseOrders)) {
    if (payment.amount < 0.5) continue;
    const name = orderName(payment.order, format);
    const amount = cashWords(payment.amount, format);
    actions.push({
      text: {
        deposit: `Place ${name} and pay its deposit, ${amount}.`,
        balance: `Pay the balance of ${name}, ${amount}.`,
        freight: `Pay the freight of ${name}, ${amount}.`,
        duties: `Have ${amount} ready for the duty of ${name}, due when it lands.`,
      }[payment.what],
      byDay: payment.day,
    });
  }
  purchaseOrders.forEach(({ units, unitCost, orderDay, depositShare }, index) => {
    const isSaidWithDeposit = units * unitCost * depositShare >= 0.5;
    if (units > 0 && orderDay >= 0 && !isSaidWithDeposit)
      actions.push({ text: `Place ${orderName(index, format)}.`, byDay: orderDay });
  });
  return actions.filter(({ byDay }) => byDay < result.horizonDays).sort((a, b) => a.byDay - b.byDay);
}

/** Pages for the numbers that this answer leans on most. */
export function improveCash(values: CashValues, result: CashResult, format: Formatter): Improvement[] {
  const found: Improvement[] = [];
  if (values.dailyDemandSd === null || values.monthFactors.length === 0)
    found.push({
      id: 'velocity',
      why: 'Money comes in by units a day. It takes them from your sales, with days out of stock removed, their spread and the season.',
    });
  const spread = values.purchaseOrders.reduce(
    (most, order) => Math.max(most, order.latest - order.earliest),
    0,
  );
  if (spread >= 10)
    found.push({
      id: 'lead-time',
      why: `An order may take ${format.days(spread, 0)} more or less to land. It works that out leg by leg, or from past orders.`,
    });
  if (result.daysShort >= 1)
    found.push({
      id: 'restock-gap',
      why: `As planned, you are out of stock on ${format.days(result.daysShort, 0)}, which earns nothing. It shows what a gap costs and how to get across it.`,
    });
  return found;
}

/** The modelling choices behind the answer, a line each. */
export function cashAssumptions(values: CashValues, format: Formatter): string[] {
  return [
    'Sales are what is demanded, as long as there is stock; days sold out earn nothing and nobody comes back.',
    `Amazon frees the money of a sale ${format.days(values.deliveryDays + values.payoutReserveDays + 1, 0)} after it, and pays every ${format.days(values.payoutEveryDays, 0)}; a balance below zero is charged on the payout day.`,
    `${format.percent(values.refundShare)} of units are refunded ${format.days(values.refundDays, 0)} after their sale, and not sold again.`,
    'Every day varies on its own around the expected demand (Poisson, or negative binomial where the spread is wider); landings by their three dates. Landings and terms of different orders are independent.',
    'Storage is charged at the end of each month from the balance at Amazon.',
    'Without tax, interest or currency moves, other than those entered as payments.',
  ];
}

export interface CashWarning {
  readonly text: string;
  readonly tone: 'warn' | 'bad';
  readonly action?: { readonly label: string; readonly change: Partial<CashValues> };
}

/** What to know before using the answer, and the change that mends it. */
export function cashWarnings(
  values: CashValues,
  result: CashResult,
  simulated: CashOutcome | null,
  format: Formatter,
): CashWarning[] {
  const warnings: CashWarning[] = [];
  const best = simulated?.best ?? null;
  if (best !== null) {
    const cost =
      best.profitChange < -0.5
        ? `costs ${cashWords(-best.profitChange, format)} of profit`
        : best.profitChange > 0.5
          ? `earns ${cashWords(best.profitChange, format)} more, in storage saved or sales`
          : 'costs no sales';
    const said = changeSaid(best, values, format);
    warnings.push({
      tone: 'bad',
      text: `${said[0]!.toUpperCase()}${said.slice(1)} lifts your lowest cash by ${cashWords(best.lowestChange, format)} and ${cost} within these days.`,
      action: {
        label: 'Plan with it',
        change: { purchaseOrders: changedOrders(values.purchaseOrders, best) },
      },
    });
  }
  if (values.purchaseOrders.every(({ units }) => units === 0))
    warnings.push({
      tone: 'warn',
      text: 'No order is planned, so nothing is paid to suppliers. Add the orders you expect to place, to see whether your cash carries them.',
    });
  values.purchaseOrders.forEach((order, index) => {
    if (order.units === 0 || order.orderDay + order.likely >= 0) return;
    warnings.push({
      tone: 'warn',
      text: `By its most likely days ${orderName(index, format)} should have landed ${format.days(-order.orderDay - order.likely, 0)} ago. The plan has it land today, and what waits for its landing is due today. What was due before today is taken as paid; if it is not, enter it as another payment.`,
    });
  });
  if (result.contribution <= 0 && result.unitsSold > 0 && result.landed !== null)
    warnings.push({
      tone: 'bad',
      text: `Each unit sold brings ${format.money(result.contribution, 2)} after its landed cost. More sales make cash worse, not better.`,
    });
  if (result.daysShort >= 1)
    warnings.push({
      tone: 'warn',
      text: `Even as planned, stock runs out on ${format.days(result.daysShort, 0)}: about ${format.quantity(result.unitsShort, 'units', 0)} are not sold, and no money comes for them.`,
    });
  if (result.owed > 0.5)
    warnings.push({
      tone: 'warn',
      text: `${cashWords(result.owed, format)} for orders falls due after the last day looked at. ${values.horizonDays < 365 ? 'Look further ahead to see it.' : 'That is further than this page looks.'}`,
      ...(values.horizonDays < 365
        ? { action: { label: 'Look a year ahead', change: { horizonDays: 365 } } }
        : {}),
    });
  return warnings;
}
