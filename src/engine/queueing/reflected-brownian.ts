import { normalCdf, scaledUpperTail } from '../statistics/normal';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Chance that a reflected Brownian motion stands at or below a level after some time: the backlog of a busy workshop, **an
 * approximation** that is close where the queue is seldom empty.
 *
 *   P(X ≤ x) = Φ((x − x₀ − m)/s) − e^(2xm/s²)·Φ((−x − x₀ − m)/s)      m = drift·t, s² = variance·t
 *
 * Without end of time, and drift below 0, it settles at 1 − e^(2x·drift/variance).
 *
 * @param level - x, any number
 * @param start - x₀, >= 0
 * @param moved - m, what it gains on average; below 0 where more is done than comes
 * @param variance - s², of what it gains, >= 0
 * @returns 0 to 1; never falls as the level rises
 * @throws RangeError when the start or the variance is outside its range
 * @see Harrison, Brownian Motion and Stochastic Flow Systems (1985), section 1.8
 */
export function reflectedCdf(level: number, start: number, moved: number, variance: number): number {
  if (!(start >= 0 && start < Infinity)) throw outOfRange('Start', start);
  if (!(variance >= 0 && variance < Infinity)) throw outOfRange('Variance', variance);
  if (level < 0) return 0;
  if (variance === 0) return level >= Math.max(0, start + moved) ? 1 : 0;
  const sd = Math.sqrt(variance);
  const direct = normalCdf((level - start - moved) / sd);
  const z = (level + start + moved) / sd;
  const tilt = (2 * level * moved) / variance;
  // Far out both factors leave the range of numbers while their product does not: e^tilt·e^(−z²/2) is one exponential.
  const mirrored = z > 1 ? scaledUpperTail(z) * Math.exp(tilt - (z * z) / 2) : Math.exp(tilt) * normalCdf(-z);
  return Math.min(1, Math.max(0, direct - mirrored));
}

/** The same once settled, for a drift below 0: exponential with rate 2|drift|/variance. */
export function settledCdf(level: number, drift: number, variancePerTime: number): number {
  if (!(drift < 0)) return 0;
  if (level < 0) return 0;
  return variancePerTime === 0 ? 1 : -Math.expm1((2 * level * drift) / variancePerTime);
}
