import type { Arrivals } from './arrivals';
import { DayStream, streams } from './day-stream';
import { earlierOrders } from './earlier-orders';
import type { ChannelParameters, GapParameters } from './gap-parameters';
import type { ShelfOffer } from './shelf-offer';
import { shelfOffer } from './shelf-offer';
import { CarriedRounding, leavers } from './thinning';
import { WaitingLine } from './waiting-line';

/** One sales channel of a simulated gap: what it offers and earns, its streams of chance and its waiting orders. */
export class GapChannel {
  readonly share: number;
  readonly servedFrom: Int32Array;
  readonly filledFrom: Int32Array;
  readonly offer: ShelfOffer;
  readonly effect: number;
  readonly effectUntilLanding: boolean;
  readonly contribution: number;
  readonly contributionWithoutGap: number;
  /** What a unit sold at once from each place earns beyond `contribution`; null where all earn alike. */
  readonly surplus: Float64Array | null;
  readonly countsForLimits: boolean;
  readonly countsOwnOnly: boolean;
  readonly reachStream: DayStream;
  /** Backorders, and orders that wait for dispatch alone. */
  readonly backorders: WaitingLine;
  readonly dispatches: WaitingLine;
  /** Orders from before day 0; null when there are none. The queue begins it. */
  readonly earlier: WaitingLine | null;
  /** Refused buyers still to come back, and days left over which they do. */
  deferred = 0;
  returnDaysLeft = 0;
  readonly #captureStream: DayStream;
  readonly #reachRounding = new CarriedRounding();
  readonly #twinRounding = new CarriedRounding();
  readonly #captureRounding = new CarriedRounding();
  readonly #chance: boolean;

  constructor(parameters: GapParameters, index: number, arrivals: Arrivals) {
    const { horizonDays } = parameters;
    const channel = parameters.channels[index];
    this.share = channel.share;
    this.servedFrom = Int32Array.from(channel.servedFrom);
    this.filledFrom = Int32Array.from(channel.filledFrom);
    this.offer = shelfOffer(channel, horizonDays, arrivals);
    this.effect = channel.demandEffect;
    this.effectUntilLanding = channel.effectUntilLanding === true;
    this.contribution = channel.contributionPerUnit;
    this.contributionWithoutGap = channel.contributionWithoutGap ?? channel.contributionPerUnit;
    this.countsForLimits = channel.countsForLimits;
    this.countsOwnOnly = channel.countsOwnOnly === true;
    this.reachStream = new DayStream(streams.reach + index);
    this.#captureStream = new DayStream(streams.capture + index);
    this.surplus = surplusOf(channel);
    const worth = this.contributionWithoutGap;
    const perBackorder = channel.contributionPerBackorder;
    this.backorders = new WaitingLine(horizonDays, 2 * index, perBackorder, worth);
    this.dispatches = new WaitingLine(horizonDays, 2 * index + 1, perDispatch(channel), worth);
    const earlier = earlierOrders(parameters, index);
    this.earlier = earlier && new WaitingLine(1, 2 * index, perBackorder, earlier.worth, earlier);
    this.#chance = parameters.demandDispersion > 0;
  }

  begin(seed: number, trial: number): void {
    this.reachStream.begin(seed, trial);
    this.#captureStream.begin(seed, trial);
    this.#reachRounding.begin(0);
    this.#twinRounding.begin(0);
    this.#captureRounding.begin(0);
    this.backorders.clear();
    this.dispatches.clear();
    this.deferred = 0;
    this.returnDaysLeft = 0;
  }

  /** Orders that wait for stock. */
  get waitingForStock(): number {
    return this.backorders.total + (this.earlier === null ? 0 : this.earlier.total);
  }

  /** Those of a day's full demand whom velocity, price or ads keep away. */
  missing(day: number, count: number, share: number): number {
    return this.#chance
      ? leavers(count, share, this.reachStream.at(day))
      : this.#reachRounding.round(count * share, count);
  }

  /** The same with stock always there: by the same luck, so whom both lose is the same. */
  missingAnyway(day: number, count: number, share: number): number {
    return this.#chance
      ? leavers(count, share, this.reachStream.at(day))
      : this.#twinRounding.round(count * share, count);
  }

  /** Those who do not accept the wait. */
  refusing(day: number, orders: number, share: number): number {
    if (share <= 0) return 0;
    return this.#chance
      ? leavers(orders, share, this.#captureStream.at(day))
      : this.#captureRounding.round(orders * share, orders);
  }
}

function surplusOf({ contributionByPlace, contributionPerUnit }: ChannelParameters): Float64Array | null {
  if (contributionByPlace === undefined) return null;
  return Float64Array.from(contributionByPlace, (earned) => earned - contributionPerUnit);
}

/** Orders wait for dispatch where the seller ships, so at the last place: Amazon's warehouses know no such wait. */
function perDispatch({ contributionByPlace, contributionPerUnit, servedFrom }: ChannelParameters): number {
  return contributionByPlace?.[servedFrom.at(-1) ?? 0] ?? contributionPerUnit;
}
