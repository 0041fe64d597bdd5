/** One look back and how much it counts. */
export interface RateWindow {
  /** Days up to the end of the history, whole, > 0. */
  readonly days: number;
  /** >= 0; only ratios matter. */
  readonly weight: number;
}

/** A window and what it says. */
export interface WindowRate extends RateWindow {
  readonly usableDays: number;
  /** Units a usable day; null where it has none. */
  readonly rate: number | null;
}

/** The last week, month and quarter: a convention, to be edited. A day of the last week counts eight times one of the second month. */
export const usualWindows: readonly RateWindow[] = [
  { days: 7, weight: 0.2 },
  { days: 30, weight: 0.3 },
  { days: 90, weight: 0.5 },
];

/**
 * Weighted mean of the rates of the last days, each over its usable days only.
 *
 *   Σ w · rate / Σ w over the windows that have a usable day
 *
 * The windows end with the history and overlap, so the last week counts in each.
 *
 * @param demand - units a day; NaN where the day is not usable
 * @returns rate null where no window with a weight has a usable day
 */
export function recentRate(
  demand: Float64Array,
  windows: readonly RateWindow[] = usualWindows,
): { readonly rate: number | null; readonly windows: readonly WindowRate[] } {
  const looks = windows.map((window): WindowRate => {
    let usableDays = 0;
    let units = 0;
    for (let day = Math.max(0, demand.length - window.days); day < demand.length; day++) {
      if (Number.isNaN(demand[day])) continue;
      usableDays++;
      units += demand[day];
    }
    return { ...window, usableDays, rate: usableDays === 0 ? null : units / usableDays };
  });
  let weighted = 0;
  let weights = 0;
  for (const { weight, rate } of looks) {
    if (rate === null) continue;
    weighted += weight * rate;
    weights += weight;
  }
  return { rate: weights > 0 ? weighted / weights : null, windows: looks };
}
