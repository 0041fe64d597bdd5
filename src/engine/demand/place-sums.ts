/** Sums by place (weekday, month) of what factors are made of. */
export interface PlaceSums {
  readonly units: Float64Array;
  /** Units that would have come without a pattern. */
  readonly expected: Float64Array;
  readonly days: Int32Array;
  /** Variance over mean of a day around level and pattern, >= 1. */
  readonly spread: number;
}

/**
 * Units and expected units by place, over the usable days.
 *
 * @param levels - units expected without a pattern, NaN where not known
 * @param placeOf - place of a day, whole, from 0 below `places`
 */
export function placeSums(
  demand: Float64Array,
  levels: Float64Array,
  places: number,
  placeOf: (day: number) => number,
): PlaceSums {
  const units = new Float64Array(places);
  const expected = new Float64Array(places);
  const days = new Int32Array(places);
  const isUsed = (day: number) => demand[day] === demand[day] && levels[day] > 0;
  for (let day = 0; day < demand.length; day++) {
    if (!isUsed(day)) continue;
    const place = placeOf(day);
    units[place] += demand[day];
    expected[place] += levels[day];
    days[place]++;
  }
  let ratios = 0;
  let count = 0;
  for (let day = 0; day < demand.length; day++) {
    if (!isUsed(day)) continue;
    const place = placeOf(day);
    const mean = (levels[day] * units[place]) / expected[place];
    if (!(mean > 0)) continue;
    ratios += (demand[day] - mean) ** 2 / mean;
    count++;
  }
  return { units, expected, days, spread: count > places ? Math.max(1, ratios / (count - places)) : 1 };
}
