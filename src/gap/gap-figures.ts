import type { KeyFigure } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { isOutAtStart } from './out-at-start';

/** The four figures under the answer. */
export function gapFigures(values: GapValues, run: GapOutcome, format: Formatter): KeyFigure[] {
  const { way } = run;
  const { costOfGap: cost, captured, kept } = way;
  const cancelled = way.fates.cancelledByBuyer.mean + way.fates.cancelledBySeller.mean;
  const waits = captured.mean > 0;
  const underWay = isOutAtStart(values, way);
  const count = (units: number) => format.number(units, units < 10 ? 1 : 0);
  return [
    {
      label: underWay ? 'Cost from here on' : 'Cost of the gap',
      value: format.money(cost.mean, 0),
      note: `${format.money(cost.p10, 0)} to ${format.money(cost.p90, 0)}`,
    },
    {
      label: underWay ? 'Out of stock, from here on' : 'Out of stock',
      value: format.days(way.daysOutAll.p50, 0),
      note:
        way.daysOutAll.p90 - way.daysOutAll.p10 < 0.5
          ? 'in every future'
          : `median; ${format.number(way.daysOutAll.p10, 0)} to ${format.days(way.daysOutAll.p90, 0)} in 8 of 10`,
    },
    waits
      ? {
          label: 'Backorders kept',
          value: count(kept.mean),
          note: `of ${count(captured.mean)} taken, ${count(cancelled)} cancel`,
        }
      : {
          label: 'Sales lost',
          value: count(way.fates.lost.mean),
          note: `of ${count(way.demanded.mean)} wanted`,
        },
    waits && values.whileOut === 'backorder'
      ? {
          label: 'Backorders shipped late',
          value: format.percent(way.lateShare, 1),
          note: `an account limit is breached in ${format.frequency(way.breachChance)}`,
        }
      : {
          label: 'Back to full speed',
          value: way.recoveredDay === null ? '–' : format.day(Math.round(way.recoveredDay.p50)),
          note:
            way.recoveryDays === null
              ? 'velocity does not fall'
              : `${format.days(way.recoveryDays.p50, 0)} after restock`,
        },
  ];
}
