import { captureShare } from '../backorders/capture';
import { fixedDatePromise, shrinkingPromises } from '../backorders/promise';
import type { Arrivals } from './arrivals';
import type { ChannelParameters } from './gap-parameters';

/** What one channel shows on each day without stock; promises are whole days, as a ship-by date is. */
export interface ShelfOffer {
  readonly open: boolean;
  /** Wait and share who accept it, by order day; not used by a shrinking promise. */
  readonly promise: Float64Array;
  readonly capture: Float64Array;
  /** Shrinking promises and shares by shipment and order day; null otherwise. */
  readonly byShipment: readonly { readonly promise: Float64Array; readonly capture: Float64Array }[] | null;
  /** Share of the inbound units that may be sold ahead; −1 when inbound units do not matter. */
  readonly aheadShare: number;
  readonly queueCap: number;
}

export function shelfOffer(channel: ChannelParameters, horizonDays: number, arrivals: Arrivals): ShelfOffer {
  const { offer, captureDecay, queueCap } = channel;
  const by = (promiseOf: (day: number) => number) => {
    const exact = Float64Array.from({ length: horizonDays }, (_, day) => promiseOf(day));
    return { promise: exact.map(Math.floor), capture: exact.map((days) => captureShare(days, captureDecay)) };
  };
  const closed = offer.kind === 'closed' || queueCap <= 0 || captureDecay === Infinity;
  const aheadShare = channel.withinInbound === true ? 1 : -1;
  const base = { open: !closed, byShipment: null, aheadShare, queueCap: Math.floor(queueCap) };
  switch (offer.kind) {
    case 'closed':
      return { ...base, promise: new Float64Array(horizonDays), capture: new Float64Array(horizonDays) };
    case 'fixed-wait':
      return { ...base, ...by(() => offer.days) };
    case 'fixed-date':
      return { ...base, ...by((day) => fixedDatePromise(day, offer.day)) };
    case 'head-start':
      return { ...base, ...by(() => offer.days), aheadShare: offer.share };
    case 'shrinking': {
      const { limitDays, clearingDays = 0 } = offer;
      const byShipment = arrivals.laws.map((law) => {
        const promises = shrinkingPromises(horizonDays, offer.percentile, limitDays, law);
        return by((day) => Math.min(limitDays, promises[day] + clearingDays));
      });
      return { ...base, ...by(() => limitDays), byShipment };
    }
  }
}
