/** A number that can be drawn: anything not finite counts as zero. */
export function drawable(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** Rounded to a tenth of a pixel (or of a percent), so that markup stays short. */
export function tenth(value: number): number {
  const rounded = Math.round(drawable(value) * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/**
 * Position of a value on a straight axis.
 *
 * An axis whose ends are equal puts everything at its start, so that one value alone still draws.
 *
 * @param from - values at the two ends of the axis
 * @param to - positions of the two ends
 */
export function linearScale(
  from: readonly [number, number],
  to: readonly [number, number],
): (value: number) => number {
  const span = from[1] - from[0];
  return (value) =>
    span > 0 && Number.isFinite(span)
      ? tenth(to[0] + ((drawable(value) - from[0]) / span) * (to[1] - to[0]))
      : tenth(to[0]);
}
