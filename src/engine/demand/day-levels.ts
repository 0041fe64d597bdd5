/**
 * Level around each day: mean of the usable days within so many days on either side.
 *
 * @param demand - units a day, NaN where the day is not usable
 * @param reach - days on either side, whole, >= 1
 * @returns NaN where no day around is usable
 */
export function dayLevels(demand: Float64Array, reach: number): Float64Array {
  const levels = new Float64Array(demand.length);
  let sum = 0;
  let count = 0;
  const take = (day: number, sign: 1 | -1) => {
    const value = demand[day];
    if (value !== value) return;
    sum += sign * value;
    count += sign;
  };
  for (let day = 0; day < Math.min(reach, demand.length); day++) take(day, 1);
  for (let day = 0; day < demand.length; day++) {
    if (day + reach < demand.length) take(day + reach, 1);
    if (day - reach - 1 >= 0) take(day - reach - 1, -1);
    levels[day] = count === 0 ? NaN : Math.max(0, sum / count);
  }
  return levels;
}
