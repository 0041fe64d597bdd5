/** Calendar dates as YYYY-MM-DD, counted in UTC so that no clock change moves them. */
const msPerDay = 86_400_000;

/** Whether a text is a real calendar date from 1900 to 9999, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false;
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** The date a number of days later; negative goes back. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + Math.round(days) * msPerDay).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);
}

/** Day of the week; 0 is Monday. */
export function dayOfWeek(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/** Month, 1 to 12. */
export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}
