const two = (count: number) => String(count).padStart(2, '0');

/** The calendar date of a moment where the reader is, YYYY-MM-DD. */
export function localDate(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
