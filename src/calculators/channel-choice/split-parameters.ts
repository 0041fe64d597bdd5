import type {
  ChannelParameters,
  GapParameters,
  OutOfStockOffer,
  Place,
} from '../../engine/simulation/gap-parameters';
import { engineParameters } from '../../gap/engine-parameters';
import { byChannel, channelMoney } from './channels';
import type { ChannelValues } from './inputs';
import type { Split } from './splits';
import { asPlaced, shared, type Placing } from './placing';

/** Buyers of one kind: where they are served at once, and who takes their backorder. */
interface BuyerClass {
  readonly share: number;
  readonly servedFrom: readonly Place[];
  /** Place that fills their backorder; null where none is taken. */
  readonly waitsFor: 1 | 2 | null;
}

/** Where a split puts the units. */
export const placingOf = (values: ChannelValues, { shares }: Split): Placing =>
  shares === null ? asPlaced(values) : shared(values, shares);

/**
 * Buyers of a split by where they can buy, with their shares of all demand; what is missing to 1 finds every channel it knows closed.
 *
 * With a the Amazon buyers' share, s the shop's, k those who take an FBM offer, m those who find the shop and n those who find
 * Amazon; where all three sell, nobody on Amazon is taken to leave it.
 */
export function buyersOf(values: ChannelValues, { channels }: Split): BuyerClass[] {
  const has = (name: 'fba' | 'fbm' | 'shop') => channels.includes(name);
  const { shopShare: s, amazonToFbm: k, amazonToShop: m, shopToAmazon: n } = values;
  const a = 1 - s;
  const onAmazon = has('shop') ? a : a + s * n;
  const shop = (share: number): BuyerClass => ({ share, servedFrom: [2], waitsFor: 2 });
  const classes: BuyerClass[] = [];
  if (has('fba') && has('fbm'))
    classes.push(
      { share: onAmazon * k, servedFrom: [0, 1], waitsFor: 1 },
      { share: onAmazon * (1 - k), servedFrom: [0], waitsFor: null },
    );
  else if (has('fba') && has('shop'))
    classes.push(
      { share: a * (1 - m), servedFrom: [0], waitsFor: null },
      { share: a * m, servedFrom: [0, 2], waitsFor: 2 },
    );
  else if (has('fba')) classes.push({ share: onAmazon, servedFrom: [0], waitsFor: null });
  else if (has('fbm')) classes.push({ share: onAmazon * k, servedFrom: [1], waitsFor: 1 });
  if (has('shop')) {
    const found = has('fba') ? 0 : a * (has('fbm') ? 1 - k : 1) * m;
    classes.push(shop(s + found));
  }
  return classes.filter(({ share }) => share > 0);
}

/** Share of all demand that a split can reach at all. */
export const reachedShare = (values: ChannelValues, split: Split): number =>
  Math.min(
    1,
    buyersOf(values, split).reduce((sum, { share }) => sum + share, 0),
  );

// Lots of one shipment are early and late together; numbers beyond those that a seller can give.
const ownGroup = 100;
const movedGroup = 200;

/**
 * What the engine reads of one split: the seller's gap with other channels and places, and demand of those buyers alone whom it reaches.
 *
 * @param base - `engineParameters` of the values, so that many splits share it
 * @param placing - another than the split's own, such as one of more units
 */
export function splitParameters(
  values: ChannelValues,
  split: Split,
  base: GapParameters = baseParameters(values),
): GapParameters {
  const placing = placingOf(values, split);
  const buyers = buyersOf(values, split);
  const reached = buyers.reduce((sum, { share }) => sum + share, 0);
  const [plain] = base.channels as [ChannelParameters];
  const { waitingAtStart, ...common } = plain;
  const now = channelMoney(values);
  const slowed = channelMoney(values, true);
  const byPlace = [slowed.fba.contribution, slowed.fbm.contribution, slowed.shop.contribution] as const;
  const normal = byChannel((name) => now[name].contribution);
  const worth = [normal.fba, normal.fbm, normal.shop] as const;
  const first = Math.max(
    0,
    buyers.findIndex(({ waitsFor }) => waitsFor !== null),
  );
  const classes = buyers.length > 0 ? buyers : [{ share: 1, servedFrom: [0], waitsFor: null } as const];
  const channels = classes.map(({ share, servedFrom, waitsFor }, index): ChannelParameters => {
    const home = servedFrom[0]!;
    return {
      ...common,
      kind: waitsFor === 1 ? 'fbm' : home === 2 ? 'shop' : 'fba',
      share: reached > 0 ? share / reached : 1,
      servedFrom,
      filledFrom: [waitsFor ?? home],
      offer: offerOf(values, waitsFor, plain.offer),
      captureDecay: waitsFor === 2 ? values.shopCaptureDecay : plain.captureDecay,
      contributionPerUnit: byPlace[home],
      contributionPerBackorder: byPlace[waitsFor ?? home],
      contributionWithoutGap: worth[home],
      countsForLimits: waitsFor === 1,
      countsOwnOnly: true,
      // An order that nothing under way will fill cannot honestly be taken.
      withinInbound: values.afterLast !== 'reorder',
      ...(servedFrom.length > 1 ? { contributionByPlace: byPlace } : {}),
      ...(index === first && waitingAtStart !== undefined ? { waitingAtStart } : {}),
    };
  });
  return {
    ...base,
    demandMean: base.demandMean.map((units) => units * reached),
    channels,
    onHand: placing.onHand,
    shipments: shipmentsOf(placing, base),
    refusal: { ...base.refusal, contributionPerSwitched: worth[classes[0]!.servedFrom[0]!] },
    money: {
      ...base.money,
      lowInventoryFee: split.channels.includes('fba') ? base.money.lowInventoryFee : null,
    },
  };
}

/** Of a seller whose orders may all wait, so that the promise and who accepts it are there to be taken over. */
export function baseParameters(values: ChannelValues): GapParameters {
  const base = engineParameters({ ...values, whileOut: 'shop' });
  // Topped up without end, no split would ever run dry, and all would earn alike.
  return values.afterLast === 'restocked' ? { ...base, afterLastShipment: { kind: 'nothing' } } : base;
}

function offerOf(values: ChannelValues, waitsFor: 1 | 2 | null, promised: OutOfStockOffer): OutOfStockOffer {
  if (waitsFor !== null && values.whileOut !== 'closed') return promised;
  if (waitsFor === null && values.whileOut === 'head-start')
    return { kind: 'head-start', days: values.headStartDays, share: values.headStartShare };
  return { kind: 'closed' };
}

function shipmentsOf({ lots }: Placing, base: GapParameters): GapParameters['shipments'] {
  const charged = new Set<number>();
  return lots.map(({ shipment, place, units, extraDays, cost }) => {
    const moved = base.shipments[shipment];
    if (moved === undefined) {
      const day = { p10: extraDays, p50: extraDays, p90: extraDays };
      const certain = { slipChance: 0, slipMeanDays: 0, receiving: null, diverted: null };
      return { units, place, ...day, ...certain, travelsWith: movedGroup, extraCost: cost };
    }
    // What the shipment costs extra is paid once, however it is shared out.
    const extraCost = charged.has(shipment) ? cost : moved.extraCost + cost;
    charged.add(shipment);
    return {
      ...moved,
      units,
      place,
      p10: moved.p10 + extraDays,
      p50: moved.p50 + extraDays,
      p90: moved.p90 + extraDays,
      travelsWith: moved.travelsWith >= 0 ? moved.travelsWith : ownGroup + shipment,
      diverted: null,
      extraCost,
    };
  });
}
