import { erlangLoss } from '../replenishment/lost-sales';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Erlang's delay formula (Erlang C): the chance that an arrival finds all servers busy and waits.
 *
 *   C = B / (1 − ρ(1 − B))      B = Erlang's loss formula, ρ = a/c
 *
 * @param servers - c, whole, >= 1
 * @param offeredLoad - a, arrivals per time × mean time each takes, >= 0
 * @returns 0 to 1; 1 from a load of c on, where everybody waits in the end
 * @throws RangeError when an argument is outside its range
 * @see Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, 4th ed., section 2.3
 */
export function erlangDelay(servers: number, offeredLoad: number): number {
  if (!(Number.isInteger(servers) && servers >= 1)) throw outOfRange('Servers', servers);
  const loss = erlangLoss(servers, offeredLoad);
  if (offeredLoad >= servers) return 1;
  return loss / (1 - (offeredLoad / servers) * (1 - loss));
}

/** A queue of c like servers that arrivals join at random, once settled; times in the unit of the rates. */
export interface MarkovQueue {
  readonly servers: number;
  /** μ, of one server, per time. */
  readonly serviceRate: number;
  /** λ/(cμ), below 1. */
  readonly utilisation: number;
  /** Chance that an arrival waits at all. */
  readonly delayChance: number;
  /** Mean time until a server takes it, Wq. */
  readonly meanWait: number;
  /** Mean time until it is done, W. */
  readonly meanSojourn: number;
  /** Mean number that wait, Lq, and that are there, L: Little's law, λWq and λW. */
  readonly inQueue: number;
  readonly inSystem: number;
}

/**
 * The queue M/M/c: Poisson arrivals, exponential service, first come, first served.
 *
 *   Wq = C/(cμ − λ)      W = Wq + 1/μ
 *
 * @param arrivalRate - λ, per time, >= 0
 * @param serviceRate - μ of one server, per time, > 0
 * @param servers - c, whole, >= 1
 * @returns null where λ >= cμ: the queue then grows without end, and nothing settles
 * @throws RangeError when an argument is outside its range
 * @see Hillier & Lieberman, Introduction to Operations Research, 10th ed., section 17.6
 */
export function markovQueue(arrivalRate: number, serviceRate: number, servers: number): MarkovQueue | null {
  if (!(arrivalRate >= 0 && arrivalRate < Infinity)) throw outOfRange('Arrival rate', arrivalRate);
  if (!(serviceRate > 0 && serviceRate < Infinity)) throw outOfRange('Service rate', serviceRate);
  const load = arrivalRate / serviceRate;
  const delayChance = erlangDelay(servers, load);
  if (load >= servers) return null;
  const meanWait = delayChance / (servers * serviceRate - arrivalRate);
  const meanSojourn = meanWait + 1 / serviceRate;
  return {
    servers,
    serviceRate,
    utilisation: load / servers,
    delayChance,
    meanWait,
    meanSojourn,
    inQueue: arrivalRate * meanWait,
    inSystem: arrivalRate * meanSojourn,
  };
}

/**
 * Chance that it takes longer than t until a server takes an arrival: C·e^(−(cμ−λ)t), which is C·e^(−C·t/Wq).
 *
 * @param time - t, >= 0
 */
export function waitTail({ delayChance, meanWait }: MarkovQueue, time: number): number {
  return meanWait === 0 ? 0 : delayChance * Math.exp((-delayChance * time) / meanWait);
}

/**
 * Chance that an arrival is not done within t.
 *
 *   e^(−μt)·[1 + C·(1 − e^(−μt(c−1−a)))/(c−1−a)]      with c−1−a = 0: e^(−μt)·[1 + Cμt]
 *
 * @param time - t, >= 0
 * @returns 0 to 1; for one server e^(−(μ−λ)t)
 * @see Hillier & Lieberman, Introduction to Operations Research, 10th ed., section 17.6
 */
export function sojournTail(queue: MarkovQueue, time: number): number {
  const { servers, serviceRate, utilisation, delayChance } = queue;
  const t = serviceRate * time;
  const d = servers - 1 - utilisation * servers;
  // The bracket as two decays, so that neither grows without bound where d is negative.
  const between =
    Math.abs(d) * Math.max(1, t) < 1e-9 ? t * Math.exp(-t) : (Math.exp(-t) - Math.exp(-t - t * d)) / d;
  return Math.min(1, Math.max(0, Math.exp(-t) + delayChance * between));
}
