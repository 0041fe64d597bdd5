import { gammaQuantile } from '../../engine/statistics/gamma';
import { allenCunneenWait } from '../../engine/queueing/general-queue';
import { erlangDelay, markovQueue, sojournTail } from '../../engine/queueing/markov-queue';
import { arrivalsAt, meanCapacity, type Workshop } from '../../engine/queueing/workshop';

/** The queueing result at one quote: how things stand once today's backlog is forgotten, days over the whole week. */
export interface Settled {
  /** Whether it is exact (M/M/c), or an approximation for the spread given. */
  readonly isExact: boolean;
  readonly delayChance: number;
  /** Mean days until an order is begun, and until it ships, fixed days counted. */
  readonly meanWait: number;
  readonly meanDays: number;
  /** Mean orders not yet begun, and all that are not yet made. */
  readonly inQueue: number;
  readonly inSystem: number;
  /** Share that ships within the quote. */
  readonly kept: number;
}

/** Making times of one order as a few equally likely ones, over their mean. */
export function ownTimes({ serviceScv }: Workshop): readonly number[] {
  if (serviceScv < 1e-6) return [1];
  return Array.from({ length: 8 }, (_, i) => gammaQuantile((i + 0.5) / 8, 1 / serviceScv, serviceScv));
}

/** @returns null where more comes than is made: nothing settles */
export function settledAt(workshop: Workshop, quoteDays: number, own = ownTimes(workshop)): Settled | null {
  const { servers, serviceScv, fixedDays } = workshop;
  const { rate, dispersion } = arrivalsAt(workshop, quoteDays);
  const serviceRate = meanCapacity(workshop) / servers;
  if (!(rate < serviceRate * servers * (1 - 1e-12))) return null;
  const meanWait = allenCunneenWait({
    arrivalRate: rate,
    serviceRate,
    servers,
    arrivalScv: dispersion,
    serviceScv,
  });
  const delayChance = erlangDelay(servers, rate / serviceRate);
  const isExact = serviceScv === 1 && dispersion === 1;
  const time = quoteDays - fixedDays;
  return {
    isExact,
    delayChance,
    meanWait,
    meanDays: meanWait + 1 / serviceRate + fixedDays,
    inQueue: rate * meanWait,
    inSystem: rate * (meanWait + 1 / serviceRate),
    kept:
      time <= 0
        ? 0
        : isExact
          ? 1 - sojournTail(markovQueue(rate, serviceRate, servers)!, time)
          : keptBySpread(time * serviceRate, delayChance, meanWait * serviceRate, own),
  };
}

/** A wait that is none or exponential, as where the workshop is busy, and the order's own making after it; in mean making times. */
function keptBySpread(time: number, delay: number, meanWait: number, own: readonly number[]): number {
  let kept = 0;
  for (const making of own) {
    const left = time - making;
    if (left < 0) continue;
    kept += (1 - (meanWait === 0 ? 0 : delay * Math.exp((-delay * left) / meanWait))) / own.length;
  }
  return kept;
}
