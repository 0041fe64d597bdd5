import { expect, test } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs } from '../../gap/gap-inputs';
import { formInputs } from './form-inputs';

const dollars = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const pounds = createFormatter({ locale: 'en-GB', currency: 'GBP', asOf: null });
const values = defaultsOf(gapInputs);
const own = { 'late-shipment-rate': { value: 0.03, from: '2026-10-01', note: 'amazon.de' } };
const helpOf = (key: string, ...given: Parameters<typeof formInputs>) => formInputs(...given)[key]!.help;

test('without own figures, in the cards’ currency, the inputs are as they are', () => {
  expect(formInputs(gapInputs, values, {}, dollars)).toBe(gapInputs);
});

test('a field says whose figure it holds', () => {
  expect(helpOf('lateLimit', gapInputs, { ...values, lateLimit: 0.03 }, own, dollars)).toMatch(
    /^Your own figure, from Rules and fees\. You noted: amazon\.de\./,
  );
  // A saved scenario keeps the number it was made with.
  expect(helpOf('lateLimit', gapInputs, values, own, dollars)).toMatch(/^In Rules and fees you have 3%\./);
  expect(helpOf('cancelLimit', gapInputs, values, own, dollars)).toBe(gapInputs.cancelLimit.help);
});

test('usual values show the own figure in place of the rule’s', () => {
  const mine = { 'deferred-share': { value: 0.25, from: '2026-10-01', note: '' } };
  const { deferredShare } = formInputs(gapInputs, values, mine, dollars);
  expect(deferredShare).toMatchObject({
    default: 0.15,
    presets: [{ value: 0.25, source: 'Your own figure, from Rules and fees' }],
  });
});

test('a fee of the US card is marked in another currency, until it is the seller’s own', () => {
  const { lowInventoryFee14, lateLimit } = formInputs(gapInputs, values, {}, pounds);
  expect(lowInventoryFee14!.help).toMatch(/^US card, in US dollars, not converted\./);
  expect(lowInventoryFee14).toMatchObject({
    presets: [{}, { source: expect.stringMatching(/in US dollars, not converted$/) }, {}],
  });
  expect(lateLimit).toBe(gapInputs.lateLimit);
  const typed = { ...values, lowInventoryFee14: 0.5 };
  expect(helpOf('lowInventoryFee14', gapInputs, typed, {}, pounds)).not.toMatch(/US card, in/);
  const mine = { 'large-standard-3lb.0': { value: 0.8, from: '2026-10-01', note: '' } };
  const started = { ...values, lowInventoryFee14: 0.8 };
  expect(helpOf('lowInventoryFee14', gapInputs, started, mine, pounds)).toMatch(/^Your own figure/);
});
