import { drawable } from './scale';

/** Smallest of 1, 2, 5 times a power of ten that is not below the given step. */
export function niceStep(step: number): number {
  if (!(step > 1e-15) || !Number.isFinite(step)) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = step / power;
  // A hair of slack: 0.1 + 0.2 must not jump to the next step.
  return (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10) * power;
}

/** Values that differ only in their last digits are one value to the eye, and to an axis. */
export function looksFlat(low: number, high: number): boolean {
  return high - low <= 1e-6 * Math.max(Math.abs(low), Math.abs(high), 1e-6);
}

/**
 * Round values for the grid lines of an axis; the first and last enclose all data.
 *
 * Fewer lines are taken when the labels of neighbours would read the same ("1", "1", "2").
 *
 * @param low - smallest value drawn
 * @param high - largest value drawn
 * @param count - lines wanted, about
 * @param format - how a value is labelled
 */
export function niceTicks(
  low: number,
  high: number,
  count: number,
  format: (value: number) => string = String,
): number[] {
  const bottom = Math.min(drawable(low), drawable(high));
  const top = Math.max(drawable(low), drawable(high));
  const flat = looksFlat(bottom, top);
  const range = flat ? Math.max(Math.abs(top), 1) : top - bottom;
  for (let lines = count; lines >= 1; lines -= 1) {
    const step = niceStep(range / lines);
    const first = Math.floor(bottom / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil((flat ? bottom + range : top) / step - 1e-9));
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => roundTo(step, first + index));
    if (lines === 1 || new Set(ticks.map(format)).size === ticks.length) return ticks;
  }
  return [bottom, top];
}

/** step·index without the dust of binary fractions: 3·0.1 is 0.3. */
function roundTo(step: number, index: number): number {
  const value = Number((step * index).toPrecision(12));
  return value === 0 ? 0 : value;
}

const daySteps = [1, 2, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365];

/** Days that get a label, from day 0 on in even steps, at most as many as fit. */
export function dayTicks(lastDay: number, fitting: number): number[] {
  const last = Math.max(0, Math.floor(drawable(lastDay)));
  const wanted = last / Math.max(1, fitting);
  const step = daySteps.find((days) => days >= wanted) ?? niceStep(wanted);
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}
