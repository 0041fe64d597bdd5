const two = (count: number) => String(count).padStart(2, '0');

/** The moment it is; in a file of its own, so that classes with runes need no clock themselves. */
export const currentMoment = (): Date => new Date();

/** The calendar date of a moment where the reader is, YYYY-MM-DD. */
export function localDate(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
