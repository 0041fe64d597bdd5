import { meanStandingShare } from '../backorders/patience';
import type { PatienceParameters } from './gap-parameters';

/**
 * Chance that an order still waiting one morning is gone the next, by its age and promise.
 *
 *   1 − S̄(k+1)/S̄(k), with S̄(0) = 1
 *
 * Promises are whole days here, so three cases suffice: the promise still holds on the later morning, it breaks between
 * the two, or it was broken before.
 */
export interface PatienceRatios {
  /** By age k on the earlier morning. */
  readonly holding: Float64Array;
  /** By promise, which is also the age on the earlier morning. */
  readonly breaking: Float64Array;
  readonly broken: number;
}

export function patienceRatios(patience: PatienceParameters, horizonDays: number): PatienceRatios {
  const standing = (k: number, promise: number) => (k === 0 ? 1 : meanStandingShare(k, promise, patience));
  const leaving = (k: number, promise: number) => {
    const before = standing(k, promise);
    return before > 0 ? Math.min(1, Math.max(0, 1 - standing(k + 1, promise) / before)) : 1;
  };
  const constant = patience.weibullShape === 1;
  const holding = new Float64Array(horizonDays + 1);
  const breaking = new Float64Array(horizonDays + 1);
  for (let k = 0; k <= horizonDays; k++) {
    // A constant hazard has no age; asking at great ages would divide what has underflowed.
    const age = constant ? Math.min(k, 1) : k;
    holding[k] = leaving(age, Infinity);
    breaking[k] = leaving(age, age);
  }
  return { holding, breaking, broken: -Math.expm1(-patience.hazardAfter) };
}
