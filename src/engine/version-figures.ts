/** A few fixed cases and what the engine makes of them: the figures by which a change of the mathematics is known. */
import { expectedGap } from './simulation/expected-gap';
import { channelCase, gapCase, shipmentCase } from './simulation/gap-case';
import type { GapParameters } from './simulation/gap-parameters';
import { simulateGap } from './simulation/simulate-gap';

const patience = { hazardBefore: 0.046421, promiseBreak: 0.05, hazardAfter: 0.139263, weibullShape: 1 };
const uncertain = shipmentCase(18, { p10: 12, p90: 30, units: 900, slipChance: 0.05, slipMeanDays: 10 });
const recovering = {
  enabled: true,
  floor: 0.4,
  fallDays: 7,
  recoveryBaseDays: 14,
  recoveryMaxDays: 42,
  recoveryDays: null,
  startIndex: 1,
};

const cases: Readonly<Record<string, GapParameters>> = {
  'ten days, a hundred orders': gapCase({
    horizonDays: 20,
    shipments: [shipmentCase(10)],
    patience: { hazardBefore: 0.046421, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 },
  }),
  'stock for six days, an uncertain date, a promise of sixteen days': gapCase({
    horizonDays: 90,
    demandDispersion: 1.6,
    onHand: [0, 60, 0],
    channels: [channelCase({ offer: { kind: 'fixed-wait', days: 16 }, captureDecay: 0.05 })],
    shipments: [uncertain],
    patience,
    velocity: recovering,
    refusal: {
      deferredShare: 0.15,
      switchedShare: 0.05,
      deferredReturnDays: 7,
      contributionPerSwitched: 6,
    },
  }),
  'closed while out, a slow return': gapCase({
    horizonDays: 90,
    onHand: [0, 60, 0],
    channels: [channelCase({ offer: { kind: 'closed' } })],
    shipments: [uncertain],
    velocity: recovering,
  }),
};

const trials = 1_500;
const seed = 20_261;

/** Figures by case and name, in a fixed order. */
export function versionFigures(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return Object.fromEntries(
    Object.entries(cases).map(([name, parameters]) => {
      const simulated = simulateGap(parameters, { trials, seed });
      const expected = expectedGap(parameters);
      return [
        name,
        {
          'simulated cost': simulated.costOfGap.mean,
          'simulated captured': simulated.captured.mean,
          'simulated kept': simulated.kept.mean,
          'simulated cancelled': simulated.fates.cancelledByBuyer.mean,
          'simulated late': simulated.fates.shippedLate.mean,
          'expected cost': expected.costOfGap,
          'expected captured': expected.captured,
          'expected kept': expected.kept,
          'expected late': expected.fates.shippedLate,
          'expected profit': expected.profit,
        },
      ];
    }),
  );
}
