import { expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs } from '../gap-inputs';
import { leverNames, type LeverOutcome, type Optimised, type OptimiseValues } from './optimise-outcome';
import { leftOutWords, precisionWords, priceCautions, proposalWords } from './optimise-words';
import { wayInputs } from './way-inputs';

const format = createFormatter(plainSettings);
const values: OptimiseValues = {
  ...defaultsOf(gapInputs),
  ...defaultsOf(wayInputs),
  mayMove: leverNames,
};
const lever = (
  name: LeverOutcome['name'],
  present: number,
  proposed: number,
  high: number,
): LeverOutcome => ({
  name,
  low: 0,
  high,
  present,
  proposed,
  curve: [],
});
const found: Optimised = {
  isDone: true,
  verdict: 'better',
  levers: [
    lever('promise', 16, 21, 30),
    lever('price', 0, 0.12, 0.3),
    lever('flown', 0, 94, 400),
    lever('cap', 400, 400, 400),
  ],
  leftOut: [],
  changes: {},
  present: { profit: 8_000, breachChance: 0.22, lateShare: 0.1, isAllowed: true },
  proposed: { profit: 8_805, breachChance: 0.04, lateShare: 0.05 },
  gain: { mean: 805, standardError: 6 },
  horizonDays: 77,
  trials: 10_000,
  curveTrials: 1_000,
  tried: 440,
};
const said = (changes: Partial<Optimised>, more: Partial<OptimiseValues> = {}) =>
  proposalWords({ ...found, ...changes }, { ...values, ...more }, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ');

it('says what to change, what it earns and how often a limit is breached', () => {
  expect(said({})).toBe(
    'Promise 21 days, raise the price by 12% until the next landing and fly 94 units: expected to earn $805 more than your present numbers over the next 77 days. A limit is breached in 2 of 50 futures.',
  );
  expect(said({ levers: [lever('cap', 400, 0, 400)] })).toMatch(/^Take no orders while out: expected/);
  expect(said({ levers: [lever('cap', 40, 400, 400)] })).toMatch(/^Let any number of orders wait:/);
  expect(said({}, { promiseKind: 'fixed-date' })).toMatch(/^Promise day 21,/);
});

it('says why a way that earns less may be the proposal', () => {
  const gain = { mean: -120, standardError: 6 };
  expect(said({ verdict: 'allowed', gain })).toMatch(
    /\$120 less .*breached in 2 of 50 futures instead of 11 of 50, which keeps to what you accept. Your present numbers do not.$/,
  );
  const late = { ...found.present, breachChance: 0, lateShare: 0.35 };
  expect(said({ verdict: 'allowed', gain, present: late })).toMatch(
    /5% of the backorders ship late instead of 35%, so the promise is kept at least 4 of 5 times/,
  );
  expect(said({ verdict: 'none-allowed' })).toMatch(
    /still does not keep to what you accept: .* in 2 of 50 futures instead of 11 of 50/,
  );
});

it('says when there is nothing better', () => {
  expect(said({ verdict: 'kept' })).toMatch(/Nothing that was tried beats your present numbers/);
  expect(said({ verdict: 'kept', present: { ...found.present, isAllowed: false } })).toMatch(
    /No way was found that keeps to what you accept/,
  );
  expect(said({ levers: [] })).toMatch(/nothing here that could be moved/);
});

it('says how well the gain is known', () => {
  expect(precisionWords(found, format)).toMatch(
    /Give or take \$12 from the draw.*10,000 futures .*none of them used in the search; 440 ways/,
  );
  expect(precisionWords({ ...found, verdict: 'kept' }, format)).toBe('440 ways tried.');
});

it('warns of a price that the elasticity alone would raise, and of the end of the range', () => {
  const raised = { ...found, levers: [lever('price', 0, 0.3, 0.3)] };
  expect(priceCautions(raised, { ...values, elasticity: -0.8 }, format)).toHaveLength(2);
  expect(priceCautions(found, { ...values, elasticity: -0.8 }, format)).toHaveLength(1);
  expect(priceCautions(found, { ...values, elasticity: -9 }, format)).toEqual([]);
  expect(priceCautions({ ...found, levers: [] }, values, format)).toEqual([]);
});

it('names what was left out', () => {
  expect(leftOutWords({ name: 'cap', why: 'closed' })).toBe(
    'Queue cap: the offer is closed while out, so nobody waits',
  );
});
