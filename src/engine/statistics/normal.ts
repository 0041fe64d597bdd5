import { findRoot } from './root';

const SQRT_2PI = 2.5066282746310005;
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
  if (Number.isNaN(z)) throw new RangeError('z must be a number, not NaN');
  if (Math.abs(z) <= 0.67448975) return 0.5 - centralArea(z);
  if (z < 0) return 1 - normalUpperTail(-z);
  return z < 39 ? scaledUpperTail(z) * expOfMinusHalfSquare(z) : 0;
}

/** Area under the standard normal density from 0 to z, |z| <= 0.67448975. */
function centralArea(z: number): number {
  const s = z * z;
  const above =
    (((0.065682337918207449113 * s + 2.2352520354606839287) * s + 161.02823106855587881) * s +
      1067.6894854603709582) *
      s +
    18154.981253343561249;
  const below =
    (((s + 47.20258190468824187) * s + 976.09855173777669322) * s + 10260.932208618978205) * s +
    45507.789335026729956;
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
      ((((0.02307344176494017303 * s + 0.21589853405795699) * s + 0.1274011611602473639) * s +
        0.022235277870649807) *
        s +
        0.001421619193227893466) *
        s +
      2.9112874951168792e-5;
    const below =
      ((((s + 1.28426009614491121) * s + 0.468238212480865118) * s + 0.0659881378689285515) * s +
        0.00378239633202758244) *
        s +
      7.29751555083966205e-5;
    return (1 / SQRT_2PI - (s * above) / below) / z;
  }
  const above =
    (((((((1.0765576773720192317e-8 * z + 0.39894151208813466764) * z + 8.8831497943883759412) * z +
      93.506656132177855979) *
      z +
      597.27027639480026226) *
      z +
      2494.5375852903726711) *
      z +
      6848.1904505362823326) *
      z +
      11602.651437647350124) *
      z +
    9842.7148383839780218;
  const below =
    (((((((z + 22.266688044328115691) * z + 235.38790178262499861) * z + 1519.377599407554805) * z +
      6485.558298266760755) *
      z +
      18615.571640885098091) *
      z +
      34900.952721145977266) *
      z +
      38912.003286093271411) *
      z +
    19685.429676859990727;
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
    throw new RangeError(`Probability must be inside (0, 1), not ${probability}`);
  }
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
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
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) *
        r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
        1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) *
        r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
        1);
  } else {
    r -= 5;
    z =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) *
        r +
        0.29656057182850489123) *
        r +
        1.7848265399172913358) *
        r +
        5.4637849111641143699) *
        r +
        6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) *
        r +
        0.0148753612908506148525) *
        r +
        0.13692988092273580531) *
        r +
        0.59983220655588793769) *
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
