import { inputs } from '../src/calculators/prevent-or-manage/inputs';
import { defaultsOf } from '../src/fields/values';

/** The worked example of prevent or manage, as a page asks for it: a tenth of the trials are years at each level. */
export const policyRequest = {
  model: 'prevent-or-manage',
  values: defaultsOf(inputs),
  trials: 10_000,
  previewTrials: 500,
  seed: 1,
};
