import { drawable } from './scale';

type Scale = (value: number) => number;

/** SVG path of a line through one value a day: empty without days, a dot (by its round cap) for one alone. */
export function linePath(values: ArrayLike<number>, x: Scale, y: Scale): string {
  const points = Array.from(values, (value, day) => `${x(day)},${y(drawable(value))}`);
  if (points.length === 0) return '';
  return `M${points.join('L')}${points.length === 1 ? 'h0' : ''}`;
}

/** SVG path of the area between two lines. */
export function bandPath(lower: ArrayLike<number>, upper: ArrayLike<number>, x: Scale, y: Scale): string {
  const days = Math.min(lower.length, upper.length);
  if (days === 0) return '';
  const there = Array.from({ length: days }, (_, day) => `${x(day)},${y(drawable(upper[day]))}`);
  const back = Array.from({ length: days }, (_, day) => `${x(day)},${y(drawable(lower[day]))}`).reverse();
  return `M${[...there, ...back].join('L')}Z`;
}
