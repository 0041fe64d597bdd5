import type { Spread } from '../../engine/simulation/compare-ways';
import type { Fate } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import type { ChannelName } from './channels';
import type { ChannelValues } from './inputs';
import { placingOf } from './split-parameters';
import type { Split } from './splits';
import { unitsAt } from './placing';

/** A channel as it stands in a sentence. */
export const channelWords: Readonly<Record<ChannelName, string>> = {
  fba: 'FBA',
  fbm: 'FBM',
  shop: 'your shop',
};

/** At the start of a row or sentence. */
export const channelTitles: Readonly<Record<ChannelName, string>> = { ...channelWords, shop: 'Your shop' };

/** Where its units lie. */
export const placeWords: Readonly<Record<ChannelName, string>> = {
  fba: 'at Amazon',
  fbm: 'in your warehouse for FBM',
  shop: 'for the shop',
};

const placeAt: Readonly<Record<ChannelName, 0 | 1 | 2>> = { fba: 0, fbm: 1, shop: 2 };

/** Units that a split puts at each place. */
export const unitsOfSplit = (values: ChannelValues, split: Split): [number, number, number] =>
  unitsAt(placingOf(values, split));

/** "FBA and your shop, 240 of 962 units for the shop". */
export function splitName(values: ChannelValues, split: Split, format: Formatter): string {
  const [one, other] = split.channels;
  if (one === undefined) return 'No channel';
  if (split.shares === null) return 'As your units are placed now';
  if (other === undefined) return `${channelTitles[one]} alone`;
  const units = unitsOfSplit(values, split);
  const all = units[0] + units[1] + units[2];
  return `${channelTitles[one]} and ${channelWords[other]}, ${format.number(units[placeAt[other]], 0)} of ${format.quantity(all, 'units', 0)} ${placeWords[other]}`;
}

/** Money with its sign, so that a difference reads as one. */
export function signed(value: number, format: Formatter): string {
  const whole = Math.round(value);
  if (whole === 0) return format.money(0, 0);
  return `${whole > 0 ? '+' : '−'}${format.money(Math.abs(whole), 0)}`;
}

export const rangeOf = ({ p10, p90 }: Spread, format: Formatter): string =>
  `${format.money(p10, 0)} to ${format.money(p90, 0)}`;

export const signedRange = ({ p10, p90 }: Spread, format: Formatter): string =>
  `${signed(p10, format)} to ${signed(p90, format)}`;

/** Standard errors from which a lead is more than the luck of the draw; three, since the best of many was chosen. */
export const isBeyondLuck = ({ mean, standardError }: Spread): boolean =>
  mean !== 0 && Math.abs(mean) > 3 * standardError;

/** Where a wanted unit ends, in the words of this page. */
export const fateParts: readonly {
  readonly fate: Fate;
  readonly label: string;
  readonly tone: 'accent' | 'good' | 'soft' | 'warn' | 'bad';
}[] = [
  { fate: 'servedAtOnce', label: 'Sold at once', tone: 'accent' },
  { fate: 'shippedOnTime', label: 'Waited, shipped on time', tone: 'good' },
  { fate: 'shippedLate', label: 'Waited, shipped late', tone: 'warn' },
  { fate: 'deferred', label: 'Came back later', tone: 'good' },
  { fate: 'switched', label: 'Took your other item', tone: 'good' },
  { fate: 'stillWaiting', label: 'Still waiting', tone: 'soft' },
  { fate: 'cancelledByBuyer', label: 'Cancelled by the customer', tone: 'bad' },
  { fate: 'cancelledBySeller', label: 'Cancelled by you or Amazon', tone: 'bad' },
  { fate: 'lost', label: 'Lost', tone: 'soft' },
];
