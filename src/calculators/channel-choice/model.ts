import { expectedGap } from '../../engine/simulation/expected-gap';
import { firstLook } from '../../engine/simulation/expected-dates';
import type { CalculatorModel } from '../calculator';
import { channelMoney, channelNames, type ByChannel, type ChannelMoney } from './channels';
import type { ChannelValues } from './inputs';
import { waitingList, type ListResult } from './list';
import { baseParameters, splitParameters, reachedShare } from './split-parameters';
import { splitsOf, type Split } from './splits';
import { scarceUnits, type Scarce } from './scarce';

/** One channel selling everything, in expected numbers. */
export interface AloneResult {
  readonly profit: number;
  readonly captured: number;
  readonly cancelled: number;
  readonly servedAtOnce: number;
  readonly lateShare: number;
  readonly daysOut: number;
  readonly reachedShare: number;
}

/** What each keystroke computes: money by channel, the first channel alone, scarce units and the waiting list. */
export interface ChannelResult {
  readonly money: ByChannel<ChannelMoney>;
  readonly splits: number;
  readonly alone: AloneResult;
  readonly scarce: Scarce;
  readonly list: ListResult;
}

export const model: CalculatorModel<ChannelValues, ChannelResult> = {
  compute(values) {
    const splits = splitsOf(values);
    const first: Split = splits[0] ?? { id: 'none', channels: [], shares: null };
    const expected = expectedGap(splitParameters(values, first, baseParameters(values)), firstLook);
    return {
      money: channelMoney(values),
      splits: splits.length,
      alone: {
        profit: expected.profit,
        captured: expected.captured,
        cancelled: expected.fates.cancelledByBuyer,
        servedAtOnce: expected.fates.servedAtOnce,
        lateShare: expected.lateShare,
        daysOut: expected.daysOutAll,
        reachedShare: reachedShare(values, first),
      },
      scarce: scarceUnits(values),
      list: waitingList(values, expected.daysOutAll),
    };
  },
};

/** Whether the values open any channel at all. */
export const anyChannel = ({ useFba, useFbm, useShop }: ChannelValues): boolean =>
  [useFba, useFbm, useShop].slice(0, channelNames.length).some(Boolean);
