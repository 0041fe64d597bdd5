const day = 86_400_000;

/** When something was saved, as short as it can be understood: the time alone today, else the date with it. */
export function savedWhen(moment: string, locale: string, now: number): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  const isToday = Math.abs(now - at.getTime()) < day && new Date(now).getDate() === at.getDate();
  return isToday
    ? `at ${at.toLocaleTimeString(locale, { timeStyle: 'short' })}`
    : `on ${at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}`;
}
