import { betaQuantile } from './beta';
import { normalQuantile } from './normal';

/** Two ends of a confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval for a proportion, without continuity correction: close to its nominal confidence on average.
 *
 * @param successes - whole number from 0 to attempts
 * @param attempts - whole number >= 1
 * @param confidence - inside (0, 1)
 * @throws RangeError when an argument is outside its range
 * @see Wilson, J. Amer. Stat. Assoc. 22 (1927); R's prop.test(correct = FALSE)
 */
export function wilsonInterval(successes: number, attempts: number, confidence: number): Interval {
  checkCounts(successes, attempts, confidence);
  const z = -normalQuantile((1 - confidence) / 2);
  const share = successes / attempts;
  const square = (z * z) / attempts;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / attempts + square / (4 * attempts));
  return {
    lower: successes === 0 ? 0 : (centre - half) / (1 + square),
    upper: successes === attempts ? 1 : (centre + half) / (1 + square),
  };
}

/**
 * Clopper and Pearson's interval for a proportion: never below its nominal confidence.
 *
 * @param successes - whole number from 0 to attempts
 * @param attempts - whole number >= 1
 * @param confidence - inside (0, 1)
 * @throws RangeError when an argument is outside its range
 * @see Clopper & Pearson, Biometrika 26 (1934); R's binom.test
 */
export function clopperPearsonInterval(successes: number, attempts: number, confidence: number): Interval {
  checkCounts(successes, attempts, confidence);
  const tail = (1 - confidence) / 2;
  const failures = attempts - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1),
  };
}

function checkCounts(successes: number, attempts: number, confidence: number): void {
  if (!(attempts >= 1 && Number.isInteger(attempts))) {
    throw new RangeError(`Attempts must be a whole number >= 1, not ${attempts}`);
  }
  if (!(successes >= 0 && successes <= attempts && Number.isInteger(successes))) {
    throw new RangeError(`Successes must be a whole number from 0 to ${attempts}, not ${successes}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`Confidence must be inside (0, 1), not ${confidence}`);
  }
}
