import { channelNames, isUsed, type ByChannel, type ChannelName } from './channels';
import type { ChannelValues } from './inputs';
import { asPlaced, type Placing } from './placing';

/** One way to sell the stock: the channels open, and what share of the units lies at each. */
export interface Split {
  /** Stable: "fba", "fba-shop-50", "present". */
  readonly id: string;
  readonly channels: readonly ChannelName[];
  /** Share of the units for each; null where they stay as the seller's numbers place them. */
  readonly shares: ByChannel | null;
}

/** Shares of the second channel that each pair is tried with. */
export const triedShares = [0.25, 0.5, 0.75] as const;

const none: ByChannel = { fba: 0, fbm: 0, shop: 0 };

/** Every split compared: each channel alone, each pair at each split, and the units as they are placed now. The first is first. */
export function splitsOf(values: ChannelValues): Split[] {
  const used = isUsed(values);
  const names = channelNames.filter((name) => used[name]);
  const alone = names.map((name): Split => ({ id: name, channels: [name], shares: { ...none, [name]: 1 } }));
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other) =>
      triedShares.map((share): Split => ({
        id: `${one}-${other}-${100 * share}`,
        channels: [one, other],
        shares: { ...none, [one]: 1 - share, [other]: share },
      })),
    ),
  );
  const present = presentSplit(asPlaced(values), used);
  return present === null ? [...alone, ...pairs] : [...alone, ...pairs, present];
}

/** The seller's own, where it sells in more than one channel: one alone is there already. */
function presentSplit({ onHand, lots }: Placing, used: ByChannel<boolean>): Split | null {
  const channels = channelNames.filter(
    (name, place) =>
      used[name] && (onHand[place]! > 0 || lots.some((lot) => lot.place === place && lot.units > 0)),
  );
  return channels.length < 2 ? null : { id: 'present', channels, shares: null };
}
