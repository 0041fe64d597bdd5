import type { GapValues } from '../../gap/gap-inputs';
import type { RankingValues } from '../../gap/ways/ranking-inputs';
import { standardWays } from '../../gap/ways/standard-ways';
import { taking } from '../../gap/ways/way';
import type { WaysOutcome } from '../../gap/ways/ways-outcome';

/** The gap's values with the pick taken: what to do, to tell customers and to work through follows from them. */
export function pickedValues(values: RankingValues, run: WaysOutcome): GapValues {
  return taking(values, standardWays(values)[run.pick]!);
}
