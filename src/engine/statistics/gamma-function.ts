import { outOfRange } from './out-of-range';

const HALF_LN_2PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;

/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, ... */
const ZETA_TERMS = [
  0.3224670334241132, -0.06735230105319809, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
  9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7,
  2.1207184805554667e-7, -1.00432248239681e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
  3.1044247747322276e-11,
];

/**
 * Natural logarithm of the gamma function.
 *
 * Relative error about 1e-15, also near its zeros at 1 and 2.
 *
 * @param x - > 0
 * @throws RangeError when x is not above 0
 * @see Abramowitz & Stegun 6.1.33 (series about 2) and 6.1.41 (Stirling)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw outOfRange('x', x);
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGammaTwoPlus(x) - Math.log(x) - Math.log1p(x);
  if (x < 1.5) return logGammaTwoPlus(x - 1) - Math.log1p(x - 1);
  if (x < 2.5) return logGammaTwoPlus(x - 2);
  if (x < 10) {
    let product = 1;
    let reduced = x;
    while (reduced >= 2.5) {
      reduced -= 1;
      product *= reduced;
    }
    return Math.log(product) + logGammaTwoPlus(reduced - 2);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LN_2PI + stirlingError(x);
}

/** ln Γ(2 + y) for |y| <= 1/2. */
function logGammaTwoPlus(y: number): number {
  let sum = 0;
  for (let i = ZETA_TERMS.length - 1; i >= 0; i--) sum = (sum + ZETA_TERMS[i]) * y;
  return (sum + ONE_MINUS_EULER) * y;
}

/**
 * ln [Γ(x + y) / Γ(x)] without the cancellation of two great logarithms.
 *
 * @param x - > 0
 * @param y - > 0
 */
export function logGammaRatio(x: number, y: number): number {
  if (x < 1) return logGamma(x + y) - logGamma(x);
  const change = (x - 0.5) * Math.log1p(y / x) + y * (Math.log(x + y) - 1);
  return change + (stirlingError(x + y) - stirlingError(x));
}

/**
 * What Stirling's formula leaves out of ln Γ(x + 1): ln Γ(x + 1) - [(x + 1/2) ln x - x + ln(2π)/2].
 *
 * Absolute error below 1e-15 for x >= 1, so probabilities built on it keep their digits at any size.
 *
 * @param x - > 0
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities (2000)
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 12) {
    shift += (y + 0.5) * Math.log1p(1 / y) - 1;
    y += 1;
  }
  const s = 1 / (y * y);
  const series =
    1 / 12 -
    s *
      (1 / 360 -
        s *
          (1 / 1260 -
            s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156 - s * (3617 / 122400)))))));
  return shift + series / y;
}

/**
 * Half the deviance of a count x from a mean: x ln(x/mean) + mean - x, without cancellation near x = mean.
 *
 * @param x - >= 0
 * @param mean - > 0
 * @see Loader (2000), function bd0
 */
export function poissonDeviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}
