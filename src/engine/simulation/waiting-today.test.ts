import { describe, expect, it } from 'vitest';
import { standingShare } from '../backorders/patience';
import { AccountWindows } from './account-windows';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { ChannelParameters, GapParameters, WaitingAtStart } from './gap-parameters';
import { simulateGap } from './simulate-gap';

const unplanned = { hazardBefore: 0.046, promiseBreak: 0.05, hazardAfter: 0.138, weibullShape: 1 };
const waiting = (units: number, ageDays: number, promiseDay: number): WaitingAtStart => ({
  units,
  ageDays,
  promiseDay,
});
/** Nobody new orders: what is seen is the orders from before alone. */
const alone = (
  waitingAtStart: WaitingAtStart,
  landing: number,
  changes: Partial<GapParameters> = {},
  channel: Partial<ChannelParameters> = {},
) =>
  gapCase({
    dailyDemand: 0,
    channels: [channelCase({ offer: { kind: 'closed' }, waitingAtStart, ...channel })],
    shipments: [shipmentCase(landing)],
    patience: unplanned,
    ...changes,
  });
const near = (figure: { readonly mean: number; readonly standardError: number }, value: number) =>
  expect(Math.abs(figure.mean - value)).toBeLessThanOrEqual(3.5 * figure.standardError + 1e-9);

describe('orders that wait as day 0 begins', () => {
  it.each([
    [14, 6, 9, 1],
    [0, 20, 12, 1],
    [9, -4, 5, 1],
    [25, 0, 30, 1],
    [12, 5, 11, 0.7],
    [12, 5, 0, 1.6],
  ])(
    'are kept by N·S(w + G)/S(w): waited %i days, promised day %i, filled day %i, Weibull shape %f',
    (age, promiseDay, filled, weibullShape) => {
      const patience = { ...unplanned, weibullShape };
      const parameters = alone(waiting(200, age, promiseDay), filled, { patience });
      const promise = age + promiseDay;
      const kept =
        (200 * standingShare(age + filled, promise, patience)) / standingShare(age, promise, patience);
      const expected = expectedGap(parameters);
      expect(expected.kept).toBeCloseTo(kept, 9);
      expect(expected.captured).toBe(200);
      expect(expected.demanded).toBe(200);
      expect(expected.fates.shippedLate).toBeCloseTo(filled > promiseDay ? kept : 0, 9);
      const simulated = simulateGap(parameters, { trials: 2000, seed: 5 });
      near(simulated.kept, kept);
      near(simulated.fates.cancelledByBuyer, 200 - kept);
      near(simulated.fates.shippedLate, expected.fates.shippedLate);
      expect(simulated.demanded.mean).toBe(200);
    },
  );

  it('are patient as they were however long they have waited', () => {
    const old = alone(waiting(100, 3000, 20), 4, {
      patience: { ...unplanned, hazardBefore: 2 },
      horizonDays: 30,
    });
    expect(expectedGap(old).kept).toBeCloseTo(100 * Math.exp(-8), 9);
  });

  it('are won already: filled on day 0 they cost nothing, given up they cost their margin and handling', () => {
    const money = {
      ...gapCase().money,
      handlingCostPerCancellation: 2,
      goodwillShares: [0.021, 0.061, 0.084] as const,
      contributionPerFutureOrder: 10,
    };
    const channel = { contributionPerUnit: 8, contributionPerBackorder: 6 };
    const filledToday = alone(waiting(50, 14, 3), 0, { money }, channel);
    // Waited 13 days beyond the normal one: 6.1 % of 1.5 orders of 10 are lost already.
    const goodwill = 0.061 * 1.5 * 10;
    for (const gap of [expectedGap(filledToday), simulateGap(filledToday, { trials: 3, seed: 1 })]) {
      const profit = typeof gap.profit === 'number' ? gap.profit : gap.profit.mean;
      const cost = typeof gap.costOfGap === 'number' ? gap.costOfGap : gap.costOfGap.mean;
      expect(profit).toBeCloseTo(50 * (6 - goodwill), 9);
      expect(cost).toBeCloseTo(0, 9);
    }
    const filledLater = alone(
      waiting(50, 14, 90),
      12,
      { money, patience: gapCase().patience, demandDispersion: 0 },
      channel,
    );
    const more = (0.084 - 0.061) * 1.5 * 10;
    expect(expectedGap(filledLater).costOfGap).toBeCloseTo(50 * more, 9);
    expect(simulateGap(filledLater, { trials: 1, seed: 1 }).money.goodwill).toBeCloseTo(-50 * more, 9);
    const never = alone(
      waiting(50, 14, -2),
      12,
      { money, patience: { ...unplanned, hazardAfter: 60 } },
      channel,
    );
    expect(expectedGap(never).costOfGap).toBeCloseTo(50 * (6 - goodwill + 2), 6);
    expect(simulateGap(never, { trials: 4, seed: 1 }).costOfGap.mean).toBeCloseTo(50 * (6 - goodwill + 2), 6);
  });

  it('take their turn by promise: before later promises, after earlier ones, first among equals', () => {
    const base = gapCase({ horizonDays: 12 });
    const parameters = (promiseDay: number) =>
      gapCase({
        horizonDays: 12,
        demandDispersion: 0,
        channels: [
          channelCase({
            offer: { kind: 'fixed-date', day: 10 },
            waitingAtStart: waiting(30, 15, promiseDay),
          }),
        ],
        shipments: [shipmentCase(4, { units: 40 })],
        afterLastShipment: { kind: 'nothing' },
        patience: { hazardBefore: 0, promiseBreak: 100, hazardAfter: 0, weibullShape: 1 },
        money: { ...base.money, goodwillShares: [0, 1, 1] },
      });
    const outcome = (promiseDay: number) => {
      const simulated = simulateGap(parameters(promiseDay), { trials: 1, seed: 1 });
      const expected = expectedGap(parameters(promiseDay));
      expect(expected.fates.cancelledByBuyer).toBeCloseTo(simulated.fates.cancelledByBuyer.mean, 9);
      expect(expected.money.goodwill).toBeCloseTo(simulated.money.goodwill, 9);
      return [
        Math.round(expected.fates.cancelledByBuyer),
        // Only those from before have waited long enough to buy less.
        Math.round(
          (parameters(promiseDay).channels[0]!.contributionPerBackorder * 40 - expected.profit) / 12,
        ),
      ];
    };
    // Of 11 days' orders promised for day 10, all not filled from the 40 units give up as that promise breaks.
    expect(outcome(9)).toEqual([100, 30]);
    expect(outcome(10)).toEqual([100, 30]);
    expect(outcome(19)).toEqual([70, 0]);
  });

  it('count against the queue cap and in the account windows, the overdue ones as late at once', () => {
    const base = gapCase({ horizonDays: 40 });
    const limits = { ...base.limits, otherOrdersPerDay: 20 };
    const worst = (promiseDay: number, filled: number) => {
      const run = simulateGap(
        alone(waiting(30, 10, promiseDay), filled, {
          horizonDays: 40,
          limits,
          patience: base.patience,
          demandDispersion: 0,
        }),
        { trials: 1, seed: 1 },
      );
      return [run.limits.late10.worst.mean, run.limits.late30.worst.mean, run.limits.late10.firstDay?.mean];
    };
    expect(worst(5, 5)).toEqual([0, 0, undefined]);
    expect(worst(5, 6)).toEqual([30 / 230, 30 / 630, 5]);
    expect(worst(-3, 0)).toEqual([30 / 230, 30 / 630, 0]);
    expect(worst(-3, 9)).toEqual([30 / 230, 30 / 630, 0]);

    const capped = gapCase({
      horizonDays: 10,
      demandDispersion: 0,
      channels: [channelCase({ queueCap: 45, waitingAtStart: waiting(30, 1, 8) })],
      shipments: [],
      afterLastShipment: { kind: 'nothing' },
    });
    expect(simulateGap(capped, { trials: 1, seed: 1 }).fates.stillWaiting.mean).toBe(45);
    expect(expectedGap(capped).fates.stillWaiting).toBeCloseTo(45, 9);
  });

  it('are cancelled by the marketplace past their limit, in the window of their own order day', () => {
    const horizonDays = 40;
    const base = gapCase({ horizonDays });
    const limits = {
      ...base.limits,
      otherOrdersPerDay: 10,
      autoCancelDays: new Float64Array(horizonDays).fill(9),
    };
    const parameters = alone(waiting(30, 12, -2), 20, { horizonDays, limits, patience: base.patience });
    const run = simulateGap(parameters, { trials: 1, seed: 1 });
    expect(run.fates.cancelledBySeller.mean).toBe(30);
    expect(run.limits.cancelled7.worst.mean).toBe(30 / 100);
    expect(run.limits.cancelled7.firstDay?.mean).toBe(8);
    expect(expectedGap(parameters).fates.cancelledBySeller).toBe(30);
    const windows = new AccountWindows(limits, horizonDays, 12);
    windows.begin();
    windows.waits(-12, 30, -2);
    windows.endDay(0);
    expect(windows.first[0]).toBe(0);
    windows.buyerCancelled(30, -2);
    windows.endDay(1);
    expect(windows.worst[1]).toBe(30 / 330);
  });

  it('none of them changes nothing', () => {
    const plain = gapCase({ patience: unplanned });
    const none = {
      ...plain,
      channels: plain.channels.map((channel) => ({ ...channel, waitingAtStart: waiting(0, 30, -5) })),
    };
    expect(simulateGap(none, { trials: 30, seed: 2 })).toEqual(simulateGap(plain, { trials: 30, seed: 2 }));
    expect(expectedGap(none)).toEqual(expectedGap(plain));
  });
});
