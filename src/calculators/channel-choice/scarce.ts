import { emsrB } from '../../engine/allocation/emsr-b';
import { protectionLevel } from '../../engine/allocation/littlewood';
import { byContribution, servedInOrder, setApart } from '../../engine/allocation/scarce-units';
import { fittingLaw } from '../../engine/replenishment/law-of-demand';
import { gapCalendar } from '../../gap/calendar';
import { firstShipment } from '../../gap/shipments';
import { channelMoney, channelNames, isUsed, type ChannelName } from './channels';
import type { ChannelValues } from './inputs';

/** One kind of buyer that wants the scarce units. */
export interface ClaimResult {
  readonly channel: ChannelName;
  readonly contribution: number;
  /** Demand until the restock, units. */
  readonly mean: number;
  readonly sd: number;
  /** Units when demand is taken as certain. */
  readonly sure: number;
  /** Units to set apart, where what one channel leaves no other can sell. */
  readonly apart: number;
}

/** How scarce units are best shared out until the restock. */
export interface Scarce {
  readonly days: number;
  readonly stock: number;
  /** Of those, units that FBM and the shop could each sell. */
  readonly shared: number;
  readonly wanted: number;
  readonly isScarce: boolean;
  /** The greatest contribution first. */
  readonly claims: readonly ClaimResult[];
  /** Whole units to keep for the first claim, for the first two, from shared stock; one fewer than claims. */
  readonly kept: readonly number[];
}

// P90 and P10 of a normal spread lie this many standard deviations apart.
const deviationsApart = 2.563;

/** Buyers by where they can be served: those of FBA alone, those who take FBM too, the shop’s. */
function sharesWanted(values: ChannelValues): Record<ChannelName, number> {
  const used = isUsed(values);
  const { shopShare, amazonToFbm, amazonToShop, shopToAmazon } = values;
  const amazon = 1 - shopShare + (used.shop ? 0 : shopShare * shopToAmazon);
  const fbm = used.fbm ? amazon * amazonToFbm : 0;
  const fba = used.fba ? amazon - fbm : 0;
  const finding = used.fba ? 0 : (1 - shopShare) * (used.fbm ? 1 - amazonToFbm : 1) * amazonToShop;
  return { fba, fbm, shop: used.shop ? shopShare + finding : 0 };
}

/**
 * The units on hand, shared out until the first shipment is sellable.
 *
 * Demand of D days at λ a day: mean λD, variance φλD + λ²Var(D), since the restock day is uncertain too.
 */
export function scarceUnits(values: ChannelValues): Scarce {
  const first = firstShipment(values);
  const days = Math.max(0, Math.round(first?.likely ?? values.horizonDays ?? 60));
  const spread = first === undefined ? 0 : Math.max(0, first.latest - first.earliest) / deviationsApart;
  const { season } = gapCalendar(values, Math.max(1, days));
  let demand = 0;
  for (let day = 0; day < days; day++) {
    const event = values.events.reduce(
      (factor, { from, to, factor: by }) => (day >= from && day <= to ? factor * by : factor),
      1,
    );
    demand += values.dailyDemand * season[day]! * event;
  }
  const { dailyDemand, dailyDemandSd } = values;
  const dispersion =
    dailyDemandSd === null || dailyDemand === 0 ? 1 : Math.max(1, dailyDemandSd ** 2 / dailyDemand);
  const money = channelMoney(values);
  const shares = sharesWanted(values);
  const wants = channelNames
    .filter((channel) => shares[channel] > 0 || isUsed(values)[channel])
    .map((channel) => {
      const mean = demand * shares[channel];
      const perDay = days > 0 ? mean / days : 0;
      const sd = Math.sqrt(dispersion * mean + (perDay * spread) ** 2);
      return { channel, contribution: money[channel].contribution, mean, sd };
    });
  const ordered = byContribution(wants).map((index) => wants[index]!);
  const stock = values.onHandFba + values.onHandOwn + values.onHandShop;
  const sure = servedInOrder(stock, ordered);
  const laws = ordered.map(({ mean, sd }) => fittingLaw({ mean, sd }).law);
  const apart = setApart(
    stock,
    ordered.map(({ contribution }, index) => ({ contribution, law: laws[index]! })),
  );
  const levels =
    ordered.length === 2
      ? [protectionLevel(ordered[0]!.contribution, ordered[1]!.contribution, laws[0]!)]
      : emsrB(ordered);
  return {
    days,
    stock,
    shared: values.useFbm && values.useShop ? values.onHandOwn + values.onHandShop : 0,
    wanted: demand * ordered.reduce((sum, { channel }) => sum + shares[channel], 0),
    isScarce: stock > 0 && stock < demand * ordered.reduce((sum, { channel }) => sum + shares[channel], 0),
    claims: ordered.map((want, index) => ({ ...want, sure: sure[index]!, apart: apart[index]! })),
    kept: levels.map((level) => Math.min(level, stock)),
  };
}
