/** Days, counted from the day of the order, on which a leg stands still or is slower. */
export interface Closure {
  /** From its first day's start to its last day's end, days; from < to. */
  readonly from: number;
  readonly to: number;
  /** Extra days of a leg that is under way within it; null where the leg stands still instead. */
  readonly extraDays: number | null;
}

/**
 * When a leg ends that starts at a time and takes so many days of its own, given the days on which it stands still or is slower.
 *
 * A closure is waited out. A slow time adds its extra days once to a leg under way within it; whoever comes after it is
 * through no sooner than the last who came within (first come, first served), so an earlier start never ends later.
 *
 * @param closures - of this leg, in any order; those on which it stands still may lie on each other
 * @returns a function of the start and the days of work, both >= 0, that rises in both
 */
export function throughClosures(closures: readonly Closure[]): (start: number, days: number) => number {
  const closed = merged(closures.filter(({ extraDays }) => extraDays === null));
  const slow = closures.filter(({ extraDays }) => extraDays !== null).sort((a, b) => a.from - b.from);
  const waitedOut = (start: number, days: number) => {
    let end = start + days;
    for (const { from, to } of closed) {
      if (to <= start) continue;
      // Work that ends as the closure begins is done.
      if (end <= from) break;
      end += to - Math.max(from, start);
    }
    return end;
  };
  /** As if nobody were ahead; `asLast`: a start at the very end of a slow time is within it. */
  const alone = (start: number, days: number, asLast: boolean) => {
    let work = days;
    for (const { from, to, extraDays } of slow)
      if ((asLast ? start <= to : start < to) && waitedOut(start, work) > from) work += extraDays!;
    return waitedOut(start, work);
  };
  return (start, days) => {
    let end = alone(start, days, false);
    for (const { to } of slow) if (to <= start) end = Math.max(end, alone(to, days, true));
    return end;
  };
}

function merged(closures: readonly Closure[]): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...closures].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
