import { arbitraryChanges } from '../../fields/arbitrary-values';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { check } from './check';
import { inputs, type PreOrderValues } from './inputs';
import { model } from './model';
import { simulation, type PreOrderOutcome } from './simulation';

const defaults: PreOrderValues = defaultsOf(inputs);
export const on = (changes: Partial<PreOrderValues>): PreOrderValues => ({ ...defaults, ...changes });
export const compute = (changes: Partial<PreOrderValues>) => model.compute(on(changes));
export const simulate = (changes: Partial<PreOrderValues>, trials = 4_000): PreOrderOutcome =>
  simulation.simulate(on(changes), { trials, seed: 11, onProgress: () => {}, onPreview: () => {} });

export const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });
/** Any values that the page would work with. */
export const valid = arbitraryChanges(inputs).filter((values) => check(values).length === 0);

/** Landing on one day, whatever happens. */
export const certain = (day: number) => ({
  landsEarliest: day,
  landsLikely: day,
  landsLatest: day,
  slipChance: 0,
});
/** A hundred counted in hand, nobody else, ten days late: 1 % a day before day 40, 5 % as it passes, 3 % a day after it. */
export const hundred = {
  ...certain(50),
  dailyDemand: 0,
  opensDay: -10,
  inHand: 100,
  promiseDate: 40,
  hazardBefore: 0.01,
  promiseBreak: 0.05,
  hazardAfter: 0.03,
  orderedUnits: 100,
  price: 50,
} satisfies Partial<PreOrderValues>;
/** Nobody is turned away or gives up. */
export const loyal = { captureDecay: 0, hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, consentShare: 1 };
