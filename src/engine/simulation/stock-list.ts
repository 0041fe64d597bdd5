import { DiscreteTable } from '../random/discrete-table';
import { sampleGamma } from '../random/gamma';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { dipAfterClosedDays, tailInDaysOfSales, type Velocity } from '../backorders/velocity';
import type { MeanAndSpread } from '../replenishment/lead-time-demand';
import type { ShipmentParameters } from './gap-parameters';
import { landingDayChances } from './landing-law';

/** One product of a list whose stock is played through. */
export interface StockItem {
  /** Its own stream of chance, an integer from 0 to 2^32 - 1, wherever it stands in the list. */
  readonly stream: number;
  /** Units on the day of the count, whole, >= 0. */
  readonly onHand: number;
  /** Days from the count to today, day 0, whole, >= 0. */
  readonly age: number;
  /** Units expected from the count until the morning of each day after it, `age` + horizon + 1 of them, from 0. */
  readonly expected: Float64Array;
  /** Variance of a day's demand over its mean, >= 1. */
  readonly dispersion: number;
  readonly shipments: readonly ShipmentParameters[];
  /** Of an order placed today; gamma. */
  readonly lead: MeanAndSpread;
  /** Units a day that velocity recovers to. */
  readonly dailyDemand: number;
  readonly velocity: Velocity;
}

/** When the next order is placed: today, a wait later, or not at all. */
export const orderTimes = ['today', 'later', 'never'] as const;
const never = 2;

/** What each future of a product came to; by `orderTimes`, then by trial. */
export interface StockFutures {
  /** 1 where it was sold out at some time. */
  readonly gap: readonly Uint8Array[];
  readonly daysOut: readonly Float64Array[];
  /** Units wanted while sold out. */
  readonly lost: readonly Float64Array[];
  /** Units that velocity lacked afterwards. */
  readonly tail: readonly Float64Array[];
}

export function stockFutures(trials: number): StockFutures {
  const room = () => orderTimes.map(() => new Float64Array(trials));
  const gap = orderTimes.map(() => new Uint8Array(trials));
  return { gap, daysOut: room(), lost: room(), tail: room() };
}

/** Landings and looks at the books of one future, in order of day. */
let days = new Int32Array(32);
/** Units that land; below 0 the number of the order time whose books are read, from −1. */
let happenings = new Float64Array(32);
const random = new Xoshiro128();

/**
 * Plays a product's futures by events alone, no day by day: landings and what is sold between them.
 *
 * A future ends for an order time when that order has landed: later orders are taken to come in time. One path of demand and of
 * landings serves all order times, so that an earlier order never loses more. Demand between two events is one count, exactly
 * the sum of its independent days (Poisson, or negative binomial as Poisson of a gamma mean), and what is lost of it is exact.
 * The moment of running out is drawn from its law given that count: the s-th of N even arrivals, Beta(s, N + 1 − s) of the
 * expected demand, which is exact for Poisson; wider by the variance of a share of a negative binomial count otherwise (an
 * approximation). While sold out the offer is closed; every gap begins at full velocity (modelling choices).
 *
 * @param horizonDays - days played from today, >= 1
 * @param waitDays - how much later the later order is placed
 * @param into - room for at least `trials`; overwritten
 */
export function playStock(
  item: StockItem,
  horizonDays: number,
  waitDays: number,
  { seed, trials }: { readonly seed: number; readonly trials: number },
  into: StockFutures,
): void {
  const { expected, dispersion, age, lead, dailyDemand, velocity } = item;
  const shipments = landingsOf(item, horizonDays);
  const mostEvents = item.shipments.length + orderTimes.length;
  if (mostEvents > days.length) {
    days = new Int32Array(mostEvents);
    happenings = new Float64Array(mostEvents);
  }
  const leadSd = Math.min(lead.sd, 3 * lead.mean);
  const isCertain = lead.mean < 0.01 || leadSd < 1e-6;
  const leadShape = isCertain ? 1 : (lead.mean / leadSd) ** 2;
  const leadScale = isCertain ? 1 : (leadSd * leadSd) / lead.mean;
  const tailOf = (length: number) =>
    dailyDemand * tailInDaysOfSales(dipAfterClosedDays(length, velocity), velocity);

  for (let trial = 0; trial < trials; trial++) {
    seedStream(random, seed, trial, item.stream);
    let events = shipments.draw(random, horizonDays);
    const landed = isCertain ? lead.mean : sampleGamma(random, leadShape, leadScale);
    const landing = Math.min(horizonDays, Math.floor(landed + 0.5));
    events = addEvent(events, landing, -1);
    events = addEvent(events, Math.min(horizonDays, landing + waitDays), -2);
    events = addEvent(events, horizonDays, -3);

    let stock = item.onHand;
    if (age > 0) stock = Math.max(0, stock - drawDemand(expected[age]!, dispersion));
    let at = age;
    let outSince = stock > 0 ? -1 : age;
    let wasOut = stock > 0 ? 0 : 1;
    let lost = 0;
    let daysOut = 0;
    let tail = 0;
    for (let event = 0; event < events; event++) {
      const next = age + days[event]!;
      const mean = expected[next]! - expected[at]!;
      if (mean > 0) {
        const wanted = drawDemand(mean, dispersion);
        if (wanted < stock) stock -= wanted;
        else if (stock > 0) {
          const share = shareAtSale(stock, wanted, mean, dispersion);
          outSince = dayOfExpected(expected, at, next, expected[at]! + share * mean);
          wasOut = 1;
          lost += wanted - stock;
          stock = 0;
        } else lost += wanted;
      }
      at = next;
      const what = happenings[event]!;
      const isOut = outSince >= 0;
      if (what >= 0) {
        if (isOut && what > 0) {
          daysOut += at - outSince;
          tail += tailOf(at - outSince);
          outSince = -1;
        }
        stock += what;
      } else {
        const time = -1 - what;
        into.gap[time]![trial] = wasOut;
        into.lost[time]![trial] = lost;
        into.daysOut[time]![trial] = isOut ? daysOut + at - outSince : daysOut;
        into.tail[time]![trial] = isOut ? tail + tailOf(at - outSince) : tail;
        if (time === never) break;
      }
    }
  }
}

/** Puts an event in its place by day, after those of the same day; returns how many there are. */
function addEvent(count: number, day: number, what: number): number {
  let slot = count;
  for (; slot > 0 && days[slot - 1]! > day; slot--) {
    days[slot] = days[slot - 1]!;
    happenings[slot] = happenings[slot - 1]!;
  }
  days[slot] = day;
  happenings[slot] = what;
  return count + 1;
}

/** The shipments of a product, ready to be drawn. */
interface Landings {
  /** Notes those within the horizon as events and returns how many; one uniform a shipment, or a group that travels together. */
  draw(from: Xoshiro128, horizonDays: number): number;
}

function landingsOf({ shipments }: StockItem, horizonDays: number): Landings {
  const tables = shipments.map(
    (shipment) => new DiscreteTable(0, landingDayChances(shipment, horizonDays + 1)),
  );
  const groups = shipments.map(({ travelsWith }, index) =>
    travelsWith >= 0 ? shipments.findIndex((other) => other.travelsWith === travelsWith) : index,
  );
  const units = shipments.map((shipment) => Math.round(shipment.units));
  const uniforms = new Float64Array(shipments.length);
  return {
    draw(from, horizon) {
      let events = 0;
      for (let index = 0; index < tables.length; index++) {
        uniforms[index] = groups[index] === index ? from.uniform() : uniforms[groups[index]!]!;
        const day = tables[index]!.draw(uniforms[index]!);
        if (day <= horizon) events = addEvent(events, day, units[index]!);
      }
      return events;
    },
  };
}

/** Units wanted where so many are expected. */
function drawDemand(mean: number, dispersion: number): number {
  if (dispersion <= 1) return mean > 0 ? poissonQuantile(random.uniform(), mean) : 0;
  const rate = sampleGamma(random, mean / (dispersion - 1), dispersion - 1);
  return rate > 0 ? poissonQuantile(random.uniform(), rate) : 0;
}

/** Share of the expected demand that has passed when the last unit of a stock is sold, given how many were wanted in all. */
function shareAtSale(stock: number, wanted: number, mean: number, dispersion: number): number {
  let together = wanted + 1;
  if (dispersion > 1) {
    const size = mean / (dispersion - 1);
    // A share of a negative binomial count varies so much more than one of a Poisson count.
    together = ((wanted + 2) * (1 + size)) / (wanted + size) - 1;
  }
  const before = (stock / (wanted + 1)) * together;
  const a = sampleGamma(random, before, 1);
  const b = sampleGamma(random, together - before, 1);
  return a + b > 0 ? a / (a + b) : stock / (wanted + 1);
}

/** The moment between two mornings by which so many units are expected, each day's demand even over it. */
function dayOfExpected(expected: Float64Array, from: number, to: number, units: number): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (expected[middle]! >= units) high = middle;
    else low = middle;
  }
  const rise = expected[high]! - expected[low]!;
  return rise > 0 ? low + Math.min(1, Math.max(0, (units - expected[low]!) / rise)) : high;
}
