import { defaultsOf } from '../src/fields/values';
import { gapInputs } from '../src/gap/gap-inputs';
import { rankingInputs } from '../src/gap/ways/ranking-inputs';
import { standardWays } from '../src/gap/ways/standard-ways';

/** The worked example of 120 days with the levers left out that leaves six ways across. */
const values = {
  ...defaultsOf({ ...gapInputs, ...rankingInputs }),
  horizonDays: 120,
  tryPriceRise: 0,
  tryAdsCut: 0,
  tryOrderLimit: null,
};

export const ways = standardWays(values).length;

/** As a page asks for it: half of the trials are drawn for each way. */
export const request = { model: 'ways-across', values, trials: 10_000, previewTrials: 500, seed: 1 };
