import { expect, test } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { gapInputs } from '../gap-inputs';
import { passedDates } from './passed-dates';

const [usual] = gapInputs.shipments.default;
const late = { ...usual!, earliest: -9, likely: -6, latest: -4 };
const plain = (shipments: (typeof late)[], asOf: string | null = null) =>
  passedDates({ shipments }, createFormatter({ ...plainSettings, asOf }))?.replaceAll('\u00a0', ' ');

test('a shipment whose latest date has passed is to have a new one', () => {
  expect(plain([usual!])).toBeUndefined();
  expect(plain([{ ...late, latest: 0 }])).toBeUndefined();
  expect(plain([late])).toMatch(
    /^The latest date of the shipment, 4 days before day 0, has passed\. .*ask for a new date/,
  );
  expect(plain([usual!, late], '2026-11-30')).toMatch(/^The latest date of shipment 2, Nov 26, has passed\./);
  expect(plain([late, usual!, late])).toMatch(/^The latest dates of shipments 1, 3 have passed\./);
});
