import { expectedGap } from '../../engine/simulation/expected-gap';
import { engineParameters } from '../../gap/engine-parameters';
import { expectGap, type GapExpectation } from '../../gap/expect-gap';
import type { RankingValues } from '../../gap/ways/ranking-inputs';
import { standardWays, stayClosed } from '../../gap/ways/standard-ways';
import { taking } from '../../gap/ways/way';
import type { CalculatorModel } from '../calculator';

/** What each keystroke computes: the way that the numbers stand in, against staying closed, in expected values. */
export interface WaysExpectation {
  readonly present: GapExpectation;
  /** Expected cost of the gap with the offer closed, and how much less the present way costs. */
  readonly closedCost: number;
  readonly saving: number;
  readonly ways: number;
}

export const model: CalculatorModel<RankingValues, WaysExpectation> = {
  compute(values) {
    const present = expectGap(values);
    const closedCost = expectedGap(engineParameters(taking(values, stayClosed(values)))).costOfGap;
    return {
      present,
      closedCost,
      saving: closedCost - present.expected.costOfGap,
      ways: standardWays(values).length,
    };
  },
};
