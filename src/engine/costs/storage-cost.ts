/**
 * Cost of storing units over a span of days.
 *
 * @param onHand - units on hand by day
 * @param costPerUnitDay - storage of one unit for that day, money; same length or longer
 * @returns money
 */
export function storageCost(onHand: ArrayLike<number>, costPerUnitDay: ArrayLike<number>): number {
  let cost = 0;
  for (let day = 0; day < onHand.length; day++) cost += onHand[day]! * costPerUnitDay[day]!;
  return cost;
}

/**
 * Storage of one unit for one day from a monthly rate by volume.
 *
 * @param ratePerVolumeMonth - money per unit of volume and month
 * @param volumePerUnit - volume of one unit
 * @param daysInMonth - 28 to 31
 * @returns money per unit and day
 */
export function storagePerUnitDay(
  ratePerVolumeMonth: number,
  volumePerUnit: number,
  daysInMonth: number,
): number {
  return (ratePerVolumeMonth * volumePerUnit) / daysInMonth;
}
