/** Days of sales that a shipment is taken to hold when nobody gave its size (a modelling choice). */
export const usualDaysOfCover = 90;
const fewest = 100;

/** Units of such a shipment: 90 days of sales, and 100 at the least. @param dailyDemand - units a day, 0 or more */
export function usualShipmentUnits(dailyDemand: number): number {
  return Math.max(fewest, Math.ceil(dailyDemand * usualDaysOfCover));
}
