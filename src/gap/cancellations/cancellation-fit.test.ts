import { expect, test } from 'vitest';
import { standingExponent } from '../../engine/backorders/patience';
import type { PromisedWait } from '../../engine/backorders/promise-fit';
import { catalogue } from '../../fields/catalogue';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { gapInputs } from '../gap-inputs';
import { fitCancellations, fittedShare, isFit, type CancellationFit } from './cancellation-fit';
import {
  apartSentence,
  dropOffSentence,
  fitCautions,
  fitSentence,
  fittedNumbers,
  refusal,
} from './fit-words';
import { fittedValues } from './fitted-values';
import { survivalShown } from './survival-data';

const format = createFormatter(plainSettings);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const wait = (days: number, cancelled: boolean, promiseDays = Infinity): PromisedWait => ({
  days,
  cancelled,
  promiseDays,
});
const many = (count: number, ...one: Parameters<typeof wait>) =>
  Array.from({ length: count }, () => wait(...one));
function fitted(waits: readonly PromisedWait[]): CancellationFit {
  const fit = fitCancellations(waits);
  if (!isFit(fit)) throw new Error('no fit');
  return fit;
}

test('under five cancellations nothing is fitted, and it says why', () => {
  const fit = fitCancellations([...many(4, 3, true), ...many(50, 9, false)]);
  expect(isFit(fit)).toBe(false);
  expect(refusal({ orders: 54, cancelled: 4, atOnce: 0 }, format)).toMatch(
    /only 4 were cancelled.*needs 5 cancellations/,
  );
  expect(refusal({ orders: 9, cancelled: 1, atOnce: 0 }, format)).toMatch(
    /9 orders looked at only one was cancelled/,
  );
  expect(refusal({ orders: 9, cancelled: 0, atOnce: 0 }, format)).toMatch(/none was cancelled/);
  expect(refusal({ orders: 0, cancelled: 0, atOnce: 0 }, format)).toMatch(/No order was placed/);
});

test('a rate comes with its sampling interval and with what it means for ten days', () => {
  // 20 cancellations in 400 order-days.
  const fit = fitted([...many(20, 5, true), ...many(30, 10, false)]);
  expect(fit.before.hazard).toBe(0.05);
  // Garwood: 80% limits of 20 events are 14.525 and 27.045.
  expect(plain(fitSentence(fit, format))).toBe(
    // 1 − e^(−0.05) = 4.88%, 1 − e^(−0.0363) = 3.57%, 1 − e^(−0.0676) = 6.54%.
    'Of those waiting, about 4.9% cancel each day (a rate of 0.05 a day): 3.6 to 6.5% in 8 of 10 such samples. It rests on 20 cancellations among 50 orders.',
  );
  // 1 − (1 − e^(−0.5))/0.5 = 21.3%, 1 − e^(−0.5) = 39.3%.
  expect(plain(dropOffSentence(fit, format))).toMatch(/10 days .* 21% \(.* 39% \(/);
  expect(apartSentence(fit, format)).toBeNull();
});

test('each part rests on cancellations of its own', () => {
  const few = fitted([...many(6, 3, true, 10), ...many(20, 12, false, 10)]);
  expect([few.breakDay, few.after]).toEqual([null, null]);
  expect(fitCautions(few, format)[0]).toMatch(/Too few orders met a broken promise/);

  const calm = fitted([...many(6, 3, true, 10), ...many(60, 12, false, 10)]);
  expect(calm.breakDay).toMatchObject({ atRisk: 60, promiseBreak: 0 });
  expect(fitCautions(calm, format)[0]).toMatch(/later than a day after their promise broke/);

  const early = fitted([...many(3, 3, true, 4), ...many(6, 9, true, 4)]);
  expect(early).toMatchObject({ pooled: true, breakDay: null, after: null });
  expect(early.before.cancellations).toBe(9);
  expect(fitCautions(early, format)[0]).toMatch(/one rate over all waits/);
});

test('all three parts, and whether the rates are told apart', () => {
  const waits = [
    ...many(10, 5, true, 10),
    ...many(8, 10.5, true, 10),
    ...many(12, 14, true, 10),
    ...many(70, 15, false, 10),
  ];
  const fit = fitted(waits);
  const [h1, h2] = [10 / (50 + 900), 12 / (12 * 3 + 70 * 4)];
  expect(fit.before.hazard).toBeCloseTo(h1, 14);
  expect(fit.after!.hazard).toBeCloseTo(h2, 14);
  expect(fit.breakDay!.promiseBreak).toBeCloseTo(Math.log(90 / 82) - h2, 14);
  expect(fit.sameHazardChance).toBeLessThan(0.01);
  expect(apartSentence(fit, format)).toMatch(/differ/);
  expect(fittedNumbers(fit, format)).toHaveLength(4);
  const patience = {
    hazardBefore: h1,
    promiseBreak: fit.breakDay!.promiseBreak,
    hazardAfter: h2,
    weibullShape: 1,
  };
  for (const days of [0, 5, 10, 12])
    expect(fittedShare(fit)(days)).toBeCloseTo(Math.exp(-standingExponent(days, 10, patience)), 14);

  const same = fitted([...many(20, 5, true, 10), ...many(10, 12, true, 10), ...many(40, 16, false, 10)]);
  expect(apartSentence(same, format)).toMatch(/cannot be told apart.*as a guess/);
});

test('the curve is the mean over the promises given', () => {
  const waits = [...many(30, 2, true, 5), ...many(90, 8, false, 20)];
  const share = fittedShare(fitted(waits));
  expect(share(0)).toBe(1);
  expect(share(30)).toBeLessThan(share(5));
});

test('what fits a page’s inputs is filled, as a rate a day', () => {
  const waits = [
    ...many(10, 5, true, 10),
    ...many(8, 10.5, true, 10),
    ...many(12, 14, true, 10),
    ...many(70, 15, false, 10),
  ];
  const fit = fitted(waits);
  const { values } = fittedValues(gapInputs, fit, format);
  expect(values).toEqual({
    dropOffGiven: 'hazard',
    hazardBefore: 0.01053,
    promiseBreak: Number(fit.breakDay!.promiseBreak.toPrecision(4)),
    hazardAfterFactor: Number((fit.after!.hazard / fit.before.hazard).toPrecision(4)),
  });
  expect(fittedValues({ dailyDemand: catalogue.dailyDemand }, fit, format)).toEqual({ values: {}, said: [] });
  const only = fittedValues(gapInputs, fitted([...many(20, 5, true), ...many(30, 10, false)]), format);
  expect(only.values).toEqual({ dropOffGiven: 'hazard', hazardBefore: 0.05 });
});

test('a number beyond what its box takes is held back, and that is said', () => {
  const narrow = { hazardBefore: { ...gapInputs.hazardBefore, max: 0.03 } };
  const { values, said } = fittedValues(
    narrow,
    fitted([...many(20, 5, true), ...many(30, 10, false)]),
    format,
  );
  expect(values).toEqual({ hazardBefore: 0.03 });
  expect(plain(said[0]!)).toBe(
    'Give up per day: 3% a day, the most this box takes, where your orders say 5% a day',
  );
});

test('same-day cancellations measure no rate', () => {
  const moment = 0.5 / 96;
  const atOnce = fitCancellations(many(50, moment, true));
  expect(atOnce).toEqual({ orders: 50, cancelled: 50, atOnce: 50 });
  expect(plain(refusal(atOnce as never, format))).toMatch(
    /^All 50 cancellations came on the day of the order/,
  );
  expect(isFit(fitCancellations(many(50, 0.5, true)))).toBe(false);

  const mixed = fitCancellations([...many(46, moment, true), ...many(4, 3, true), ...many(9, 9, false)]);
  expect(mixed).toEqual({ orders: 59, cancelled: 50, atOnce: 46 });
  expect(plain(refusal(mixed as never, format))).toMatch(/^Of 50 cancellations 46 came within six hours/);
});

test('orders over within six hours are left out, and the others count from there on', () => {
  const fit = fitted([...many(40, 0.1, true), ...many(20, 5, true), ...many(30, 10, false)]);
  expect(fit.leftOut).toBe(40);
  expect(fit.before.hazard).toBeCloseTo(20 / (400 - 50 * 0.25), 14);
  expect(plain(fitCautions(fit, format)[0]!)).toMatch(/^40 orders had waited six hours or less/);
});

test('no share is over 100%, however high the rate', () => {
  const fit = fitted([...many(30, 0.4, true), ...many(20, 0.6, true)]);
  for (const { value, range } of fittedNumbers(fit, format))
    for (const share of `${value} ${range}`.match(/[\d.]+(?=%)/g)!) expect(Number(share)).toBeLessThan(100);
  const broken = fitted([...many(10, 5, true, 10), ...many(35, 10.5, true, 10), ...many(15, 15, false, 10)]);
  // 35 of 50 leave: j = −ln 0.3 = 1.204.
  expect(fittedNumbers(broken, format)[1]).toMatchObject({ value: '70%' });
  expect(fittedNumbers(broken, format)[1]!.from).toMatch(/^j = 1.204; 35/);
});

test('the picture is told in words, and its table counts the same orders', () => {
  const waits = [...many(20, 5, true), ...many(30, 10, false)];
  const {
    lastDay,
    steps,
    table,
    words,
    fitted: curve,
  } = survivalShown(waits, fittedShare(fitted(waits)), format);
  expect([lastDay, steps.length, curve[0]]).toEqual([7, 1, 1]);
  expect(plain(words)).toMatch(/After 7 days 60% counted, 70.5% fitted/);
  expect(table.rows.map((row) => row.slice(0, 4))).toEqual([
    [1, 50, 0, 1],
    [2, 50, 0, 1],
    [3, 50, 0, 1],
    [4, 50, 0, 1],
    [5, 50, 20, 0.6],
    [6, 30, 20, 0.6],
    [7, 30, 20, 0.6],
  ]);
});

test('a shape is remarked on only where it plainly is one', () => {
  const late = Array.from({ length: 60 }, (_, order) => wait(9 + (order % 7) / 7, true));
  expect(fitCautions(fitted(late), format)[0]).toMatch(/cancel more readily/);
  const constant = Array.from({ length: 60 }, (_, order) => wait(-Math.log((order + 0.5) / 60) / 0.05, true));
  expect(fitCautions(fitted(constant), format).filter((caution) => caution.includes('readily'))).toEqual([]);
});
