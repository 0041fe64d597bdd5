import { drawable } from './scale';

type Scale = (value: number) => number;

/** SVG path of a line through one value a day; empty when there are no days. */
export function linePath(values: ArrayLike<number>, x: Scale, y: Scale): string {
  const points = Array.from(values, (value, day) => `${x(day)},${y(drawable(value))}`);
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

/** SVG path of the area between two lines. */
export function bandPath(lower: ArrayLike<number>, upper: ArrayLike<number>, x: Scale, y: Scale): string {
  const days = Math.min(lower.length, upper.length);
  if (days === 0) return '';
  const there = Array.from({ length: days }, (_, day) => `${x(day)},${y(drawable(upper[day]))}`);
  const back = Array.from({ length: days }, (_, day) => `${x(day)},${y(drawable(lower[day]))}`).reverse();
  return `M${[...there, ...back].join('L')}Z`;
}
