import { findRoot } from './root';
import { outOfRange } from './out-of-range';

const SQRT_2PI = 2.5066282746310007;
const SQRT_32 = 5.656854249492381;

/** Height of the standard normal density at z; relative error about 1e-16 times z + 1. */
export function normalPdf(z: number): number {
  return expOfMinusHalfSquare(z) / SQRT_2PI;
}

/**
 * Probability that a standard normal variable is at most z.
 *
 * Relative error about 1e-15 over the whole line, far tails included.
 *
 * @throws RangeError when z is NaN
 */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/**
 * Probability that a standard normal variable exceeds z; never 1 minus the other side, so exact in the far tail.
 *
 * @throws RangeError when z is NaN
 * @see Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969); the arrangement
 * for the normal integral is that of R's pnorm
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw outOfRange('z', z);
  if (Math.abs(z) <= 0.67448975) return 0.5 - centralArea(z);
  if (z < 0) return 1 - normalUpperTail(-z);
  return z < 39 ? scaledUpperTail(z) * expOfMinusHalfSquare(z) : 0;
}

/** Area under the standard normal density from 0 to z, |z| <= 0.67448975. */
function centralArea(z: number): number {
  const s = z * z;
  const above =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356;
  const below =
    (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return (z * above) / below;
}

/**
 * Upper tail divided by exp(-z²/2): the Mills ratio over the square root of 2π. It does not underflow.
 *
 * @param z - >= 0.67448975; below, `normalUpperTail` is the exact way
 */
export function scaledUpperTail(z: number): number {
  if (z > SQRT_32) {
    const s = 1 / (z * z);
    const above =
      ((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s +
        0.022235277870649807) *
        s +
        0.0014216191932278934) *
        s +
      2.9112874951168793e-5;
    const below =
      ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s +
        0.0037823963320275824) *
        s +
      7.297515550839662e-5;
    return (1 / SQRT_2PI - (s * above) / below) / z;
  }
  const above =
    (((((((1.0765576773720192e-8 * z + 0.39894151208813466) * z + 8.883149794388377) * z +
      93.50665613217785) *
      z +
      597.2702763948002) *
      z +
      2494.5375852903726) *
      z +
      6848.190450536283) *
      z +
      11602.65143764735) *
      z +
    9842.714838383978;
  const below =
    (((((((z + 22.266688044328117) * z + 235.387901782625) * z + 1519.3775994075547) * z +
      6485.558298266761) *
      z +
      18615.571640885097) *
      z +
      34900.95272114598) *
      z +
      38912.00328609327) *
      z +
    19685.429676859992;
  return above / below;
}

/** exp(-z²/2), with z split so that the rounding of z² is not magnified. */
function expOfMinusHalfSquare(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  const rest = (z - head) * (z + head);
  return Math.abs(z) < 39 ? Math.exp(-0.5 * head * head) * Math.exp(-0.5 * rest) : 0;
}

/**
 * Quantile of the standard normal distribution: the z below which a standard normal variable falls with a
 * probability. Relative error about 1e-16.
 *
 * @param probability - 0 < probability < 1; for a small upper tail q take -normalQuantile(q), which keeps its digits
 * @throws RangeError when the probability is not inside (0, 1)
 * @see Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988)
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw outOfRange('Probability', probability);
  }
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const tail = q < 0 ? probability : 1 - probability;
  let r = Math.sqrt(-Math.log(tail));
  let z: number;
  if (r <= 5) {
    r -= 1.6;
    z =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    r -= 5;
    z =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return q < 0 ? -z : z;
}

/**
 * Standard normal loss function: the expected excess of a standard normal variable over z.
 *
 *   G(z) = φ(z) - z P(Z > z)     E[(X - x)+] = s G((x - m)/s) for mean m, standard deviation s
 *
 * Relative error about 1e-15 everywhere.
 *
 * @throws RangeError when z is NaN
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C.5
 */
export function normalLoss(z: number): number {
  if (z >= 2) return repeatedIntegral(1, z);
  return z < 0 ? normalLoss(-z) - z : normalPdf(z) - z * normalUpperTail(z);
}

/**
 * Second-order standard normal loss: half the expected square of the excess over z, the integral of G from z up.
 *
 *   [(z² + 1) P(Z > z) - z φ(z)] / 2
 *
 * Relative error about 1e-15 (1e-14 next to 2).
 *
 * @throws RangeError when z is NaN
 */
export function normalSecondOrderLoss(z: number): number {
  if (z >= 2) return repeatedIntegral(2, z);
  if (z < 0) return 0.5 * (z * z + 1) - normalSecondOrderLoss(-z);
  return 0.5 * ((z * z + 1) * normalUpperTail(z) - z * normalPdf(z));
}

/**
 * The z at which the standard normal loss G takes a value.
 *
 * @param loss - from 1e-290 up, finite
 * @throws RangeError when the loss is outside its range
 */
export function normalLossInverse(loss: number): number {
  if (!(loss >= 1e-290 && loss < Infinity))
    throw new RangeError(`The loss must be finite and >= 1e-290, not ${loss}`);
  // G(-loss) exceeds the loss, by G(loss); G(0) = 0.3989 and G(37) = 1.5e-301.
  if (loss > 0.39) return findRoot((z) => normalLoss(z) - loss, -loss, 0.1, 0);
  const logLoss = Math.log(loss);
  return findRoot((z) => Math.log(normalLoss(z)) - logLoss, 0, 37, 0);
}

/**
 * The order-fold integral of the upper tail from z up, for z >= 2. The ratios of neighbouring integrals obey
 * r(n - 1) = 1 / (z + n r(n)), stable and free of cancellation from a large n down.
 */
function repeatedIntegral(order: 1 | 2, z: number): number {
  let ratio = 0;
  let product = 1;
  for (let n = 120; n >= 1; n--) {
    ratio = 1 / (z + n * ratio);
    if (n - 1 <= order) product *= ratio;
  }
  return z < 39 ? product * normalPdf(z) : 0;
}
