const HALF_LN_2PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846714;

/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, ... */
const ZETA_TERMS = [
  0.32246703342411322, -0.067352301053198095, 0.020580808427784548, -0.0073855510286739853,
  0.0028905103307415233, -0.001192753911703261, 0.00050966952474304242, -0.00022315475845357938,
  9.9457512781808534e-5, -4.4926236738133142e-5, 2.0507212775670692e-5, -9.4394882752683959e-6,
  4.3748667899074878e-6, -2.0392157538013662e-6, 9.5514121304074198e-7, -4.492469198764566e-7,
  2.1207184805554666e-7, -1.00432248239681e-7, 4.7698101693639806e-8, -2.2711094608943165e-8,
  1.0838659214896954e-8, -5.1834750419700467e-9, 2.4836745438024783e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242331e-10, 1.3304764374244489e-10, -6.4229645638381e-11,
  3.1044247747322273e-11,
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
  if (!(x > 0)) throw new RangeError(`The gamma function is taken of numbers above 0 only, not ${x}`);
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
