import type { KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { businessDays, gainSaid, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';

/** The four figures under the answer. */
export function handlingFigures(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): KeyFigure[] {
  const picks = run === null ? null : picksOf(run.waits, values);
  if (run === null || picks === null) return [];
  const { safe, best } = picks;
  const planning = result.planning.at(-1);
  const wall = safe ?? run.waits.at(-1)!;
  return [
    {
      label: 'Shortest safe wait',
      value: safe === null ? 'none' : format.days(safe.promise, 0),
      note:
        safe === null
          ? `you accept ${format.frequency(values.tolerance)} futures`
          : `${safe.isAllowed ? '' : 'beyond the channel’s limit; '}${businessDays(handlingTime(safe.promise, result.startDay, values), format)}; unsafe in ${format.frequency(safe.breachChance)} futures`,
    },
    {
      label: 'Earns most',
      value: format.days(best.promise, 0),
      note: `${gainSaid(best.gain, format)}; unsafe in ${format.frequency(best.breachChance)} futures`,
    },
    {
      label: 'Day to plan with',
      value: planning === undefined ? '–' : format.day(planning.day),
      note:
        planning === undefined
          ? 'nothing is under way'
          : `by then the stock is there${result.clearingDays > 0 ? ' and the queue shipped' : ''} in ${format.frequency(planning.share)} futures`,
    },
    values.whileOut === 'shop'
      ? {
          label: 'Shipped late',
          value: format.number(wall.shippedLate, 1),
          note: `of ${format.number(wall.captured, 1)} orders taken at ${format.days(wall.promise, 0)}`,
        }
      : {
          label: 'Cancelled by Amazon',
          value: format.frequency(wall.wallChance),
          note: `futures have any such order at ${format.days(wall.promise, 0)}${wall.autoCancelled < 0.95 ? '' : `; ${format.number(wall.autoCancelled, 0)} orders on average`}`,
        },
  ];
}
