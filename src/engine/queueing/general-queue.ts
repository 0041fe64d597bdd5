import { outOfRange } from '../statistics/out-of-range';
import { erlangDelay } from './markov-queue';

/**
 * Mean wait in M/G/1, exact for any law of service times (Pollaczek and Khinchine).
 *
 *   Wq = ρ/(1 − ρ) · (1 + cs²)/2 · s      ρ = λs
 *
 * @param arrivalRate - λ, per time, >= 0
 * @param meanService - s, time, > 0
 * @param serviceScv - cs², variance over squared mean of a service time, >= 0
 * @returns Infinity where ρ >= 1
 * @see Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, 4th ed., section 5.1
 */
export function pollaczekKhinchineWait(arrivalRate: number, meanService: number, serviceScv: number): number {
  return allenCunneenWait({
    arrivalRate,
    serviceRate: 1 / meanService,
    servers: 1,
    arrivalScv: 1,
    serviceScv,
  });
}

/** What comes, what is done, and how evenly. */
export interface GeneralQueue {
  /** λ, per time, >= 0. */
  readonly arrivalRate: number;
  /** μ of one server, per time, > 0. */
  readonly serviceRate: number;
  /** c, whole, >= 1. */
  readonly servers: number;
  /** ca²: variance of the count over a long time ÷ its mean; 1 for Poisson arrivals; >= 0. */
  readonly arrivalScv: number;
  /** cs²: variance of a service time over its squared mean; 1 for exponential times; >= 0. */
  readonly serviceScv: number;
}

/**
 * Mean wait in G/G/c, **an approximation** (Allen and Cunneen; Kingman's for one server).
 *
 *   Wq ≈ C(c, a)/(cμ − λ) · (ca² + cs²)/2
 *
 * Exact for M/M/c and for M/G/1, and for one server in heavy traffic.
 *
 * @returns Infinity where λ >= cμ
 * @throws RangeError when a rate or a variation is outside its range
 * @see Kingman, Math. Proc. Cambridge Phil. Soc. 57 (1961); Allen, Probability, Statistics and Queueing Theory, 2nd ed., section 5.3
 */
export function allenCunneenWait(queue: GeneralQueue): number {
  const { arrivalRate, serviceRate, servers, arrivalScv, serviceScv } = queue;
  if (!(arrivalRate >= 0 && arrivalRate < Infinity)) throw outOfRange('Arrival rate', arrivalRate);
  if (!(serviceRate > 0 && serviceRate < Infinity)) throw outOfRange('Service rate', serviceRate);
  if (!(arrivalScv >= 0 && serviceScv >= 0)) throw outOfRange('Variation', Math.min(arrivalScv, serviceScv));
  const spare = servers * serviceRate - arrivalRate;
  if (!(spare > 0)) return Infinity;
  const delay = erlangDelay(servers, arrivalRate / serviceRate);
  return ((delay / spare) * (arrivalScv + serviceScv)) / 2;
}
