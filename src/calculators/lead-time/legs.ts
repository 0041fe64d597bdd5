import type { Closure } from '../../engine/replenishment/lead-time-calendar';
import type { DatedLeg } from '../../engine/replenishment/lead-time-paths';
import { daysBetween } from '../../fields/calendar-date';
import type { LeadTimeValues, LegInput } from './inputs';

/** The legs that count, as the engine reads them, with the closures that may hold them up once the order has a date. */
export function engineLegs(values: LeadTimeValues): DatedLeg[] {
  const legs = values.legs.filter(({ on }) => on);
  const near = nearClosures(values, furthestEnd(legs));
  return legs.map((leg) => ({
    p10: leg.earliest,
    p50: leg.likely,
    p90: leg.latest,
    group: leg.together ?? -1,
    slipChance: leg.slipChance,
    slipMeanDays: leg.slipDays,
    closures: near.flatMap(({ kind, closure }) => (kind === leg.kind ? [closure] : [])),
  }));
}

/** Days that no course outlasts: ten times what each leg exceeds only once in ten, and its slip. */
const furthestEnd = (legs: readonly LegInput[]) =>
  legs.reduce(
    (sum, { latest, likely, slipChance, slipDays }) =>
      sum + latest + 4 * (latest - likely) + (slipChance > 0 ? 8 * slipDays : 0),
    0,
  );

/** Closures neither past nor beyond where the longest course, held up by all those before, would end. */
function nearClosures(
  { asOf, closures }: LeadTimeValues,
  furthest: number,
): { readonly kind: LegInput['kind']; readonly closure: Closure }[] {
  if (asOf === null) return [];
  const dated = closures
    .flatMap(({ from, to, leg, effect, extraDays }) => {
      if (from === null || to === null || to < from) return [];
      const closure: Closure = {
        from: daysBetween(asOf, from),
        to: daysBetween(asOf, to) + 1,
        extraDays: effect === 'adds-days' ? extraDays : null,
      };
      // A busy time that is over leaves its queue for as many days.
      return closure.to + (closure.extraDays ?? 0) > 0 ? [{ kind: leg, closure }] : [];
    })
    .sort((a, b) => a.closure.from - b.closure.from);
  let reach = furthest;
  return dated.filter(({ closure: { from, to, extraDays } }) => {
    if (from > reach) return false;
    reach += extraDays ?? to - Math.max(0, from);
    return true;
  });
}
