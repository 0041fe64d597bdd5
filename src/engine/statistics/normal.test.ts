import { describe, expect, it } from 'vitest';
import { erfc } from './error-function';
import {
  normalCdf,
  normalLoss,
  normalLossInverse,
  normalPdf,
  normalQuantile,
  normalSecondOrderLoss,
  normalUpperTail,
} from './normal';

// Reference values computed with 40 digits in mpmath 1.3.
const UPPER_TAIL: [number, number][] = [
  [-8, 0.9999999999999993],
  [-3, 0.9986501019683699],
  [-0.6, 0.7257468822499265],
  [0, 0.5],
  [0.1, 0.460172162722971],
  [0.5, 0.3085375387259869],
  [0.67, 0.2514288950953101],
  [0.68, 0.2482522304535705],
  [1, 0.15865525393145705],
  [1.96, 0.024997895148220435],
  [3, 0.0013498980316300946],
  [5.6, 1.071759025831093e-8],
  [5.7, 5.990371401063528e-9],
  [8, 6.220960574271784e-16],
  [12, 1.776482112077679e-33],
  [20, 2.7536241186062337e-89],
  [30, 4.906713927148187e-198],
  [37, 5.725571222524577e-300],
  [38, 2.88542835e-316],
];
const ERFC: [number, number][] = [
  [-3, 1.9999779095030015],
  [-0.3, 1.3286267594591274],
  [0, 1.0],
  [0.2, 0.7772974107895215],
  [0.47, 0.5062549491139179],
  [0.49, 0.4883317388114769],
  [1, 0.15729920705028513],
  [3, 2.209049699858544e-5],
  [5, 1.537459794428035e-12],
  [10, 2.088487583762545e-45],
  [15, 7.212994172451207e-100],
  [20, 5.395865611607901e-176],
  [26, 5.663192408856143e-296],
];
const QUANTILE: [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.02, -2.053748910631823],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.3, -0.5244005127080408],
  [0.5, 0.0],
  [0.6, 0.2533471031357997],
  [0.95, 1.6448536269514722],
  [0.99, 2.3263478740408408],
  [0.999999, 4.753424308817087],
];
const LOSS: [number, number, number][] = [
  [-40, 40.0, 800.5],
  [-6, 6.000000000156357, 18.499999999975778],
  [-1.4, 1.4366681427084653, 1.4652893702790402],
  [0, 0.3989422804014327, 0.25],
  [0.5, 0.19779655740130603, 0.10481963001266693],
  [1.12, 0.06594944000785945, 0.028746754116964052],
  [1.99, 0.008720921549204242, 0.002970416933647689],
  [2, 0.008490702616829637, 0.002884363357259966],
  [2.5, 0.0020041371791281993, 0.0005996611889778182],
  [3, 0.0003821543170477236, 0.00010171754024346187],
  [5, 5.346165533832815e-8, 9.671647593776582e-9],
  [8, 7.550262411946499e-17, 9.037532235729249e-18],
  [12, 1.4605201169845548e-34, 1.1928985848106632e-35],
  [20, 1.3700124947295798e-90, 6.799564573536905e-92],
  [30, 1.6319567340914013e-199, 5.421862436991746e-201],
  [37, 1.5451991905122026e-301, 4.167108814713862e-303],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('normal distribution', () => {
  it.each(UPPER_TAIL)('has its upper tail at %d', (z, expected) => {
    expectClose(normalUpperTail(z), expected, 1e-15);
    expectClose(normalCdf(-z), expected, 1e-15);
  });
  it.each(ERFC)('has erfc at %d', (x, expected) => expectClose(erfc(x), expected, 1e-15));
  it.each(QUANTILE)('has its quantile at %d', (p, expected) =>
    expectClose(normalQuantile(p), expected, 1e-15),
  );
  it.each(LOSS)('has its losses at %d', (z, loss, second) => {
    expectClose(normalLoss(z), loss, 3e-15);
    expectClose(normalSecondOrderLoss(z), second, 2e-14);
    if (loss >= 1e-290) expect(Math.abs(normalLossInverse(loss) - z)).toBeLessThan(1e-14 * (1 + Math.abs(z)));
  });

  it('agrees with R 4.2.2', () => {
    expectClose(normalUpperTail(1.96), 0.02499789514822043, 1e-14);
    expectClose(normalQuantile(0.95), 1.644853626951472, 1e-15);
    expectClose(normalQuantile(0.99), 2.326347874040841, 1e-15);
    expectClose(normalQuantile(1e-6), -4.753424308822899, 1e-15);
  });
  it('agrees with stockpyl on losses', () => {
    expectClose(normalLoss(-1.4), 1.436668142708465, 1e-14);
    expectClose(normalSecondOrderLoss(-1.4), 1.46528937027904, 1e-12);
    expectClose(normalLoss(1.12), 0.06594944000785946, 1e-13);
    expectClose(5 * normalLoss((10.5 - 15) / 5), 5.002155685433356, 1e-14);
    expectClose(25 * normalSecondOrderLoss((10.5 - 15) / 5), 21.45409872539056, 1e-12);
  });
  it('rises without a break and returns from its quantile', () => {
    let before = -Infinity;
    for (let i = 1; i < 4000; i++) {
      const z = normalQuantile(i / 4000);
      expect(z).toBeGreaterThan(before);
      expect(Math.abs(normalCdf(z) - i / 4000)).toBeLessThan(4e-16);
      before = z;
    }
    expectClose(normalPdf(2), 0.05399096651318806, 1e-15);
  });
  it('refuses what is no number or no probability', () => {
    expect(() => normalUpperTail(NaN)).toThrow(RangeError);
    expect(() => normalLoss(NaN)).toThrow(RangeError);
    expect(() => erfc(NaN)).toThrow(RangeError);
    for (const p of [0, 1, -1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
    for (const loss of [0, -1, Infinity, NaN]) expect(() => normalLossInverse(loss)).toThrow(RangeError);
    expect(normalUpperTail(Infinity)).toBe(0);
    expect(normalUpperTail(-Infinity)).toBe(1);
  });
});
