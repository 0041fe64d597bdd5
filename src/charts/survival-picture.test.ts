import { expect, test } from 'vitest';
import { survivalPicture } from './survival-picture';

const step = (days: number, share: number) => ({
  days,
  share,
  lower: Math.max(0, share - 0.1),
  upper: Math.min(1, share + 0.1),
});

test('steps fall at their days and stay level between', () => {
  const { line, fitted } = survivalPicture(
    { steps: [step(5, 0.5)], fitted: [1, 0.5, 0.25], lastDay: 10 },
    158,
    138,
  );
  // 100 pixels for ten days and for all orders.
  expect(line).toBe('M48,10L98,10L98,60L148,60');
  expect(fitted).toBe('M48,10L98,60L148,85');
});

test('the band goes out along its upper end and back along its lower', () => {
  const { band } = survivalPicture({ steps: [step(5, 0.5)], fitted: [], lastDay: 10 }, 158, 138);
  expect(band).toBe('M48,10L98,10L98,50L148,50L148,70L98,70L98,10L48,10Z');
});

test('without steps all stay, and a day beyond the last is not drawn', () => {
  expect(survivalPicture({ steps: [], fitted: [], lastDay: 10 }, 158, 138).line).toBe('M48,10L148,10');
  expect(survivalPicture({ steps: [step(50, 0.5)], fitted: [], lastDay: 10 }, 158, 138).line).toBe(
    'M48,10L148,10',
  );
});

test('of thousands of steps as many are drawn as can be seen, the last among them', () => {
  const steps = Array.from({ length: 20_000 }, (_, at) => step((at + 1) / 1_000, 1 - at / 40_000));
  const { line } = survivalPicture({ steps, fitted: [], lastDay: 20 }, 600, 240);
  expect(line.split('L').length).toBeLessThan(2 * 403);
  const { share } = steps.at(-1)!;
  expect(line.endsWith(`,${Math.round((212 - share * 202) * 10) / 10}`)).toBe(true);
});

test('a picture too narrow for its margins still has numbers alone', () => {
  const { line, band } = survivalPicture({ steps: [step(1, NaN)], fitted: [NaN], lastDay: 0 }, 0, 0);
  expect(line + band).not.toMatch(/NaN|Infinity/);
});
