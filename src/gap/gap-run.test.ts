import { describe, expect, it } from 'vitest';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { checkGap } from './check-gap';
import { gapActions } from './gap-actions';
import { gapAnswer } from './gap-answer';
import { gapFigures } from './gap-figures';
import { gapInputs, type GapValues } from './gap-inputs';
import { expectGap, runGap } from './gap-run';
import { gapWarnings } from './gap-warnings';
import { gapWorking } from './working';

const defaults = defaultsOf(gapInputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const silent = { onProgress: () => {}, onPreview: () => {} };
const run = (values: Partial<GapValues>, trials = 400) =>
  runGap({ ...defaults, ...values }, { trials, seed: 1, ...silent });

describe('a gap from the seller’s values', () => {
  it('answers', () => {
    const start = performance.now();
    const result = runGap(defaults, { trials: 10_000, seed: 1, ...silent });
    console.log('ms', performance.now() - start);
    console.log(gapAnswer(defaults, result, format), gapFigures(defaults, result, format));
    console.log(gapWarnings(defaults, result, format), gapActions(defaults, result, format));
    console.log(gapWorking(defaults, expectGap(defaults), format));
    console.log(
      result.way.money,
      result.way.profit.mean,
      result.way.profitWithoutGap.mean,
      result.promises,
      result.tornado,
    );
    console.log(result.way.limits, result.way.lateShare, result.way.fates);
    expect(checkGap(defaults)).toEqual([]);
    const closed = run({ whileOut: 'closed' });
    console.log(gapAnswer({ ...defaults, whileOut: 'closed' }, closed, format));
  });
});
