import { expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { OutOfStockOffer } from './gap-parameters';
import { simulateGap } from './simulate-gap';

const fatesWith = (offer: OutOfStockOffer) =>
  simulateGap(
    gapCase({
      horizonDays: 40,
      channels: [channelCase({ offer, captureDecay: 0.02 })],
      shipments: [shipmentCase(10, { units: 900 })],
      dispatchCapacity: 40,
    }),
    { trials: 300, seed: 7 },
  ).fates;

const shrinking = (clearingDays: number, limitDays = 30) =>
  fatesWith({ kind: 'shrinking', percentile: 0.9, limitDays, clearingDays });

it('days to clear the queue come on top of a shrinking promise: of a certain date they make a later one', () => {
  expect(shrinking(0)).toEqual(fatesWith({ kind: 'fixed-date', day: 10 }));
  expect(shrinking(3)).toEqual(fatesWith({ kind: 'fixed-date', day: 13 }));
  expect(shrinking(3).shippedLate.mean).toBeLessThan(shrinking(0).shippedLate.mean);
});

it('stays within the channel’s limit all the same', () => {
  expect(shrinking(100, 12)).toEqual(fatesWith({ kind: 'fixed-wait', days: 12 }));
});
