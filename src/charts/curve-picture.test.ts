import { expect, it } from 'vitest';
import { curvePicture, curveSentence, type CurveData } from './curve-picture';

const data: CurveData = {
  points: [
    { at: 0, value: 900, isAllowed: false },
    { at: 10, value: 1_000, isAllowed: true },
    { at: 20, value: 950, isAllowed: true },
    { at: 30, value: 900, isAllowed: true },
  ],
  marks: [
    { at: 30, label: 'now' },
    { at: 10, label: 'proposed' },
  ],
  formatAt: (at) => `${at} days`,
  format: (value) => `$${value}`,
};

it('draws all points and joins the allowed ones apart', () => {
  const picture = curvePicture(data, 320, 170);
  expect(picture.dots).toHaveLength(4);
  expect(picture.allowed.match(/M/g)).toHaveLength(2);
  expect(picture.other.match(/M/g)).toHaveLength(1);
  expect(picture.dots[1]!.y).toBeLessThan(picture.dots[0]!.y);
  for (const { x, y } of picture.dots) {
    expect(x).toBeGreaterThanOrEqual(picture.left);
    expect(x).toBeLessThanOrEqual(picture.right);
    expect(y).toBeLessThanOrEqual(picture.bottom);
  }
});

it('keeps marks within the picture, each on a line of its own', () => {
  const [now, proposed] = curvePicture(data, 320, 170).marks;
  expect(now!.before).toBe(true);
  expect(proposed!.before).toBe(false);
  expect(now!.line).not.toBe(proposed!.line);
});

it.each([
  ['nothing', []],
  ['one point', data.points.slice(0, 1)],
  ['a level line', data.points.map((point) => ({ ...point, value: 5 }))],
  ['what is not finite', data.points.map((point) => ({ ...point, value: NaN }))],
])('stays drawable with %s', (_, points) => {
  const picture = curvePicture({ ...data, points }, 200, 170);
  expect(JSON.stringify(picture)).not.toMatch(/NaN|null|Infinity/);
});

it('says where it goes and what is marked', () => {
  expect(curveSentence('Profit', data)).toBe(
    'Profit: from $900 at 0 days to $900 at 30 days; now, 30 days: $900; proposed, 10 days: $1000.',
  );
  expect(curveSentence('Profit', { ...data, points: [] })).toBe('Profit: nothing to show.');
});
