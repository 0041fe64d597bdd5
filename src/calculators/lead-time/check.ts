import { checkTriplet } from '../../engine/random/metalog';
import { daysBetween } from '../../fields/calendar-date';
import type { Problem } from '../../fields/field';
import type { LeadTimeValues, LegInput } from './inputs';

/** What is wrong across the inputs, each said by the field that mends it. */
export function checkLeadTime(values: LeadTimeValues): Problem[] {
  const { legs, closures, pastDates, pastGiven } = values;
  return [
    ...legs.flatMap(checkLeg),
    ...(legs.some(({ on }) => on)
      ? []
      : [{ path: 'legs.0.on', message: 'No leg counts. Switch one on, or there is no lead time.' }]),
    ...closures.flatMap(({ from, to }, row) =>
      from !== null && to !== null && to < from
        ? [{ path: `closures.${row}.to`, message: 'The last day lies before the first. Swap them.' }]
        : [],
    ),
    ...(pastGiven === 'dates' ? pastDates.flatMap(checkPast) : []),
  ];
}

function checkLeg({ earliest, likely, latest }: LegInput, row: number): Problem[] {
  const at = (column: string, message: string) => [{ path: `legs.${row}.${column}`, message }];
  if (likely < earliest)
    return at('likely', 'The likely time is shorter than the earliest. Make it the same or longer.');
  if (latest < likely)
    return at('latest', 'The latest time is shorter than the likely one. Make it the same or longer.');
  const problem = checkTriplet(earliest, likely, latest);
  if (problem === null) return [];
  const { lowestP50, highestP50 } = problem;
  if (lowestP50 === undefined || highestP50 === undefined) return at('likely', problem.message);
  const inward = (value: number, up: boolean) => (up ? Math.ceil(value * 10) : Math.floor(value * 10)) / 10;
  const [from, to] = [inward(lowestP50, true), inward(highestP50, false)];
  return at(
    'likely',
    from > to
      ? 'No spread fits three times so close. Make all three the same, or move one end a day away.'
      : `No spread fits: the likely time is too close to one end. With these ends it can be ${from} to ${to} days; or move ${
          likely < lowestP50
            ? 'the earliest down, or the latest nearer'
            : 'the latest up, or the earliest nearer'
        }.`,
  );
}

function checkPast({ orderedOn, landedOn }: LeadTimeValues['pastDates'][number], row: number): Problem[] {
  if (orderedOn === null || landedOn === null) return [];
  const days = daysBetween(orderedOn, landedOn);
  if (days < 0)
    return [
      {
        path: `pastDates.${row}.landedOn`,
        message: 'It was sellable before it was ordered. Swap the dates.',
      },
    ];
  return days > 1_000
    ? [{ path: `pastDates.${row}.landedOn`, message: 'More than 1,000 days later. Check the year.' }]
    : [];
}
