import type { Product } from '../../fields/stored';
import { channels } from '../../seller-reports/sales-lines';

export type ChannelShares = Product['channelShares'];

/** Everything through Amazon: what stands until something else is known. */
export const amazonAlone: ChannelShares = { fba: 1, fbm: 0, shop: 0 };
/** Fewer units say little of where a product sells. */
const leastUnits = 20;

/** Whether nobody has said where a product sells. */
export const areUnsaid = ({ fba }: ChannelShares): boolean => fba === 1;

/** Units sold by channel as whole percents that make one; null where they are too few. */
export function sharesOf(units: {
  readonly fba: number;
  readonly fbm: number;
  readonly shop: number;
}): ChannelShares | null {
  const all = units.fba + units.fbm + units.shop;
  if (all < leastUnits) return null;
  const fbm = Math.round((100 * units.fbm) / all);
  const shop = Math.min(100 - fbm, Math.round((100 * units.shop) / all));
  return { fba: (100 - fbm - shop) / 100, fbm: fbm / 100, shop: shop / 100 };
}

/** Units by channel as shares of a product have them: Amazon ships for other shops too. */
export function unitsBySeller(byChannel: Float64Array) {
  const of = (channel: (typeof channels)[number]) => byChannel[channels.indexOf(channel)]!;
  return { fba: of('fba') + of('unknown'), fbm: of('fbm'), shop: of('mcf') };
}
