import { describe, expect, it, test } from 'vitest';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapInputs } from './gap-inputs';
import { gapWarnings } from './gap-warnings';
import { promiseOutlook, promisedParameters } from './promises/tried-promise';
import { runGap } from './run-gap';

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

describe('once the gap has been played', () => {
  const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
  const first = values.shipments[0]!;
  const silent = { trials: 301, seed: 1, onProgress: () => {}, onPreview: () => {} };
  const told = (changed: Partial<typeof values>, isRunning = false) => {
    const all = { ...values, ...changed };
    return gapWarnings(all, runGap(all, { ...silent, isPreview: isRunning }), format, isRunning);
  };
  const about = (words: RegExp, ...how: Parameters<typeof told>) =>
    told(...how).find(({ text }) => words.test(text));

  it('offers a restock date only where there is a gap and it ships no more orders late', () => {
    const offered = about(/polices handling times/, { promiseDays: 14 })!;
    const promise = offered.action!.change.promiseDate!;
    const late = (promised: Parameters<typeof promisedParameters>[1]) =>
      promiseOutlook(promisedParameters(values, promised, 0), values.lateLimit).lateShareChance;
    expect(late({ kind: 'fixed-date', promise })).toBeLessThanOrEqual(
      late({ kind: 'fixed-wait', promise: 14 }),
    );
    expect(about(/polices handling times/, { onHandFba: 9000 })).toBeUndefined();
    // Day 70 at the latest, and Amazon takes 30 days from running out: no date is safe.
    const far = [{ ...first, earliest: 20, likely: 45, latest: 70 }];
    expect(about(/polices handling times/, { shipments: far })!.action).toBeUndefined();
  });

  it('offers nothing before the run is whole', () => {
    const running = told({ promiseDays: 5 }, true);
    expect(running.some(({ text }) => /limit is breached/.test(text))).toBe(true);
    expect(running.filter(({ text }) => /breached|polices|closed would/.test(text))).toSatisfy(
      (all: typeof running) => all.every(({ action }) => action === undefined),
    );
  });

  it('speaks of cancellations that the account would feel', () => {
    const cancelled = /cancellations? by you or Amazon/;
    const few = [{ ...first, units: 10, earliest: 40, likely: 40, latest: 40, slipChance: 0, slipDays: 0 }];
    const oversold = about(cancelled, {
      shipments: few,
      afterLast: 'nothing',
      promiseDays: 10,
      horizonDays: 120,
    })!;
    expect(oversold.text).toMatch(
      /of \d+ backorders end as cancellations.*more are taken than can be filled/,
    );
    expect(oversold.action!.change.queueCap).toBe(10);
    expect(about(cancelled, { promiseDays: 30 })).toBeUndefined();
  });
});
