import type { TableOfChart } from '../../charts/chart-table';
import type { Formatter } from '../../fields/format';
import { handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { errorOf } from './picks';

/** Every wait tried, with its figures. */
export function waitsTable(
  values: HandlingValues,
  { startDay }: HandlingResult,
  { waits }: HandlingOutcome,
  format: Formatter,
): TableOfChart {
  const count = (units: number) => format.number(units, 1);
  const percent = (share: number) => format.percent(share, 1);
  const whole = (value: number) => format.number(value, 0);
  return {
    columns: [
      { label: 'Promised days', show: whole },
      { label: 'Business days', show: whole },
      { label: 'Beyond staying closed', show: (money) => format.money(money, 0) },
      { label: 'Unsafe', show: percent },
      { label: 'Standard error', show: percent },
      { label: 'Late, 10 days', show: percent },
      { label: 'Late, 30 days', show: percent },
      { label: 'Cancelled, 7 days', show: percent },
      { label: 'Orders taken', show: count },
      { label: 'Kept', show: count },
      { label: 'Shipped late', show: count },
      { label: 'Cancelled by customers', show: count },
      { label: 'Cancelled by Amazon', show: count },
      { label: 'Futures', show: whole },
    ],
    rows: waits.map((offer) => [
      offer.promise,
      handlingTime(offer.promise, startDay, values),
      offer.gain,
      offer.breachChance,
      errorOf(offer.breachChance, offer.trials),
      offer.late10Chance,
      offer.late30Chance,
      offer.cancelledChance,
      offer.captured,
      offer.kept,
      offer.shippedLate,
      offer.cancelledByBuyer,
      offer.autoCancelled,
      offer.trials,
    ]),
  };
}
