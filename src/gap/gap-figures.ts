import type { KeyFigure } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapSummary } from '../engine/simulation/gap-summary';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { isOutAtStart, restockDayTold } from './out-at-start';

/** The four figures under the answer. */
export function gapFigures(values: GapValues, run: GapOutcome, format: Formatter): KeyFigure[] {
  const { way } = run;
  const { costOfGap: cost, captured } = way;
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
          : `in the middle future; ${format.number(way.daysOutAll.p10, 0)} to ${format.days(way.daysOutAll.p90, 0)}`,
    },
    waits
      ? backordersKept(way, format)
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
          note: afterRestock(values, way, format),
        },
  ];
}

/** Kept, cancelled and still waiting add up to what was taken, as it is shown: the cancelled are what the others leave. */
function backordersKept({ captured, kept, fates }: GapSummary, format: Formatter): KeyFigure {
  const digits = captured.mean < 10 ? 1 : 0;
  const scale = 10 ** digits;
  const taken = Math.round(captured.mean * scale);
  const filled = Math.min(taken, Math.round(kept.mean * scale));
  const waiting = Math.min(taken - filled, Math.round(fates.stillWaiting.mean * scale));
  const show = (tally: number) => format.number(tally / scale, digits);
  return {
    label: 'Backorders kept',
    value: show(filled),
    note: `of ${show(taken)} taken, ${show(taken - filled - waiting)} cancel${waiting > 0 ? `, ${show(waiting)} still wait` : ''}`,
  };
}

/** Counted between the two days that are shown, so that days and dates agree. */
function afterRestock(values: GapValues, way: GapSummary, format: Formatter): string {
  const { recoveredDay } = way;
  const restock = restockDayTold(values, way);
  if (recoveredDay === null || restock === null) return 'velocity does not fall';
  return `${format.days(Math.round(recoveredDay.p50) - restock, 0)} after restock`;
}
