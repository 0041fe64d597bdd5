import type { Values } from '../../fields/field';
import type { VelocityResult } from './model';
import type { VelocityOutcome } from './outlook';

const short = (value: number) => Number(value.toPrecision(4));

/** Demand as other pages ask for it: the rate, its spread, and the patterns where the data tell them. */
export function velocityYields(result: VelocityResult, simulated: VelocityOutcome | null): Values {
  if (result.nothing !== null || !(result.rate <= 1e6)) return {};
  const factors = (list: readonly number[]) => list.map((factor) => Math.min(100, short(factor)));
  return {
    dailyDemand: short(result.rate),
    dailyDemandSd: Math.min(1e6, short(Math.sqrt(result.spread * result.rate))),
    ...(simulated?.weekdays ? { weekdayFactors: factors(simulated.weekdays) } : {}),
    ...(simulated?.months ? { monthFactors: factors(simulated.months) } : {}),
  };
}
