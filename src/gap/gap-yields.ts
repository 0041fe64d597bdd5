import { expectedGap } from '../engine/simulation/expected-gap';
import type { Values } from '../fields/field';
import { engineParameters } from './engine-parameters';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';

/** Days out by their chances, shortest first: the smallest that reaches a share of the futures. */
function quantile(
  days: readonly { readonly daysOut: number; readonly chance: number }[],
  share: number,
): number {
  let reached = 0;
  for (const { daysOut, chance } of days) {
    reached += chance;
    if (reached >= share - 1e-9) return daysOut;
  }
  return days.at(-1)?.daysOut ?? 0;
}

/**
 * What a gap gives to pages that ask for one in a few numbers: its usual length, how far that may be off, and the orders
 * taken in it. From the simulation where it is there, else in expected numbers; nothing where there is no gap to speak of.
 */
export function gapYields(values: GapValues, simulated: GapOutcome | null = null): Values {
  const expected = simulated === null ? expectedGap(engineParameters(values)) : null;
  const branches = [...(expected?.branches ?? [])].sort((a, b) => a.daysOut - b.daysOut);
  const [p10, p50, p90] = simulated
    ? [simulated.way.daysOutAll.p10, simulated.way.daysOutAll.p50, simulated.way.daysOutAll.p90]
    : [0.1, 0.5, 0.9].map((share) => quantile(branches, share));
  const gapDays = Math.round(p50!);
  const captured = Math.round(simulated?.way.captured.mean ?? expected!.captured);
  return {
    ...(gapDays >= 1 ? { gapDays, gapDaysSpread: Math.round((p90! - p10!) / 2) } : {}),
    ...(captured >= 1 ? { ordersGiven: 'whole-gap', ordersCaptured: captured } : {}),
  };
}
