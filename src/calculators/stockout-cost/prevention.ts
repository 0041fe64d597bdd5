import { averageDaysInMonth } from '../../gap/calendar';
import type { GapCost } from './gap-cost';
import type { CostValues } from './inputs';

/** What it would have cost to have the gap's units there in time. */
export interface Prevention {
  readonly units: number;
  /** Capital tied up: before the gap and, on average half of it, through it. */
  readonly capital: number;
  /** Storage before the gap; that of the gap's own days is in the cost of the gap, as storage saved. */
  readonly storage: number;
  /** Both: ordering earlier. */
  readonly holding: number;
  readonly air: number;
  readonly least: number;
  readonly cheaper: 'holding' | 'air';
  /** Cost of the gap less the least of them: above 0, prevention would have paid. */
  readonly saves: number;
}

/**
 * Cost of preventing a gap: the units of its days ordered earlier and held, or flown in on time.
 *
 *   holding = units · landed cost · rate · (held + G/2) / 365 + units · storage a day · held      air = units · air freight
 */
export function prevention(values: CostValues, cost: GapCost): Prevention {
  const units = cost.demanded;
  const { landedCost, holdingRate, heldDays, storagePerUnitMonth, flyCostPerUnit } = values;
  const capital = (units * landedCost * holdingRate * (heldDays + cost.gapDays / 2)) / 365;
  const storage = (units * storagePerUnitMonth * heldDays) / averageDaysInMonth;
  const holding = capital + storage;
  const air = units * flyCostPerUnit;
  const least = Math.min(holding, air);
  return {
    units,
    capital,
    storage,
    holding,
    air,
    least,
    cheaper: air < holding ? 'air' : 'holding',
    saves: cost.total - least,
  };
}
