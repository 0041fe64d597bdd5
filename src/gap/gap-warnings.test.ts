import { expect, test } from 'vitest';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapInputs } from './gap-inputs';
import { gapWarnings } from './gap-warnings';

const values = { ...defaultsOf(gapInputs), lowInventoryOn: true };
const card = /US card, in US dollars, and are counted as if they were GBP/;
const said = (changed: Partial<typeof values>, currency: string) =>
  gapWarnings({ ...values, ...changed }, null, createFormatter({ locale: 'en-US', currency, asOf: null }))
    .map(({ text }) => text)
    .join(' ');

test('the US fee card is warned of in another currency, as long as its numbers stand', () => {
  expect(said({}, 'GBP')).toMatch(card);
  expect(said({}, 'USD')).not.toMatch(/US card/);
  expect(said({ lowInventoryOn: false }, 'GBP')).not.toMatch(/US card/);
  const own = { lowInventoryFee14: 0.8, lowInventoryFee21: 0.6, lowInventoryFee28: 0.3 };
  expect(said(own, 'GBP')).not.toMatch(/US card/);
});
