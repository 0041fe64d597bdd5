import { outOfRange } from '../statistics/out-of-range';

/** Days of each month; a year of 365. */
export const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const year = 365;

/** What differs from month to month, January first. */
export interface MonthlyRates {
  /** Units per day, >= 0, somewhere above 0. */
  readonly demandPerDay: readonly number[];
  /** Money per unit and day, >= 0. */
  readonly storagePerUnitDay: readonly number[];
}

/** One order from the day it lands to the day its last unit is sold. */
export interface LandingCycle {
  readonly days: number;
  /** Units on hand, summed over the days. */
  readonly unitDays: number;
  /** Money for the order. */
  readonly storage: number;
}

/** What has happened up to the start of a stretch of even rates. */
interface Piece {
  readonly day: number;
  readonly sold: number;
  readonly soldDays: number;
  readonly rate: number;
  readonly soldRate: number;
  readonly demand: number;
  readonly storage: number;
}

/**
 * The cycle of an order that lands on a given day of the year, for any quantity: the exact sums over its months.
 *
 *   storage = ∫ (Q − D(u)) s(u) du from the landing to the day on which D(u), the units sold, reaches Q
 *
 * Within a month demand and storage are even, so each month adds a closed term; whole years add an arithmetic series.
 *
 * @param landingDay - day of the year, 0 is 1 January, below 365
 * @throws RangeError when the day is outside the year, or nothing is sold in all of it
 */
export function landingCycle(rates: MonthlyRates, landingDay: number): (quantity: number) => LandingCycle {
  if (!(landingDay >= 0 && landingDay < year)) throw outOfRange('Landing day', landingDay);
  const pieces = piecesFrom(rates, landingDay);
  const whole = pieces.at(-1)!;
  if (!(whole.sold > 0)) throw outOfRange('Demand of the year', whole.sold);
  return (quantity) => {
    const years = Math.floor(quantity / whole.sold);
    const rest = Math.max(0, quantity - years * whole.sold);
    const series = years * quantity - (whole.sold * years * (years - 1)) / 2;
    let index = 0;
    while (index < pieces.length - 2 && pieces[index + 1]!.sold < rest) index++;
    const piece = pieces[index]!;
    const length = pieces[index + 1]!.day - piece.day;
    const days = piece.demand > 0 ? Math.min(length, Math.max(0, rest - piece.sold) / piece.demand) : 0;
    const soldDays = piece.sold * days + (piece.demand * days * days) / 2;
    return {
      days: years * year + piece.day + days,
      unitDays:
        series * year - years * whole.soldDays + rest * (piece.day + days) - piece.soldDays - soldDays,
      storage:
        series * whole.rate -
        years * whole.soldRate +
        rest * (piece.rate + piece.storage * days) -
        piece.soldRate -
        piece.storage * soldDays,
    };
  };
}

/** The year from a day on, in stretches of even rates; the last piece is the end of the year and has no length. */
function piecesFrom(rates: MonthlyRates, landingDay: number): Piece[] {
  let month = 0;
  let into = landingDay;
  while (into >= daysInMonth[month]!) into -= daysInMonth[month++]!;
  const lengths = Array.from({ length: 13 }, (_, index) =>
    index === 0 ? daysInMonth[month]! - into : index === 12 ? into : daysInMonth[(month + index) % 12]!,
  );
  const pieces: Piece[] = [];
  let [day, sold, soldDays, rate, soldRate] = [0, 0, 0, 0, 0];
  lengths.forEach((length, index) => {
    const demand = rates.demandPerDay[(month + index) % 12]!;
    const storage = rates.storagePerUnitDay[(month + index) % 12]!;
    pieces.push({ day, sold, soldDays, rate, soldRate, demand, storage });
    const more = sold * length + (demand * length * length) / 2;
    soldDays += more;
    soldRate += storage * more;
    rate += storage * length;
    sold += demand * length;
    day += length;
  });
  pieces.push({ day, sold, soldDays, rate, soldRate, demand: 0, storage: 0 });
  return pieces;
}
