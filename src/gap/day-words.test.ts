import { expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../fields/formatter';
import { dayLabel, deadline } from './day-words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const undated = createFormatter(plainSettings);
const dated = createFormatter({ ...plainSettings, asOf: '2026-12-05' });

it('calls day 0 today only while it has no date', () => {
  expect([0, 3].map((day) => plain(dayLabel(day, undated)))).toEqual(['today', 'day 3']);
  expect([0, 3].map((day) => plain(dayLabel(day, dated)))).toEqual(['Dec 5', 'Dec 8']);
});

it('says by when, and never before day 0', () => {
  expect([-2, 0, 3].map((day) => plain(deadline(day, undated)))).toEqual(['today', 'today', 'by day 3']);
  expect([-2, 0, 3].map((day) => plain(deadline(day, dated)))).toEqual(['by Dec 5', 'by Dec 5', 'by Dec 8']);
});
