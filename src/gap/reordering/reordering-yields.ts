import type { Values } from '../../fields/field';
import type { Reordering } from './reordering';
import { wholeUnits } from './words';

/** What a level gives to pages that ask for one in units. */
export function reorderingYields({ mean, chosen }: Reordering): Values {
  if (mean === 0) return {};
  return {
    reorderPoint: Math.max(0, wholeUnits(chosen.level)),
    safetyStock: Math.round(chosen.safetyStock),
  };
}
