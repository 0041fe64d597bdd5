import type { GapDay, OrderDay, Reading, WaitingDay } from './pipeline-result';
import type { Wait } from './wait';

/**
 * Day w of waiting: reached = filled + cancelled + standing.
 *
 * Even arrivals: λ(G − w)·S(w) orders wait longer than w; λ·∫ S over the day are filled in it.
 */
export function waitingDays(wait: Wait, reading: Reading, captured: number, gapDays: number): WaitingDay[] {
  const perDay = captured / gapDays;
  const standingAfter = (day: number) =>
    reading === 'even'
      ? perDay * (gapDays - day) * wait.share(day)
      : day < gapDays
        ? captured * wait.share(day)
        : 0;
  return days(gapDays).map((day) => {
    const reached = standingAfter(day - 1);
    const standing = standingAfter(day);
    const filled =
      reading === 'even'
        ? perDay * wait.days(day - 1, day)
        : day === gapDays
          ? captured * wait.share(gapDays)
          : 0;
    return {
      day,
      reached,
      // Never below 0, where the difference of equals is only rounding.
      cancelled: Math.max(0, reached - standing - filled),
      filled,
      standing,
      late: day > wait.promiseDays,
    };
  });
}

/** Even arrivals: one entry a day of the gap. All waiting the whole gap: one entry, placed as it begins. */
export function orderDays(wait: Wait, reading: Reading, captured: number, gapDays: number): OrderDay[] {
  const entry = (day: number, waitFrom: number, waitTo: number, orders: number, kept: number): OrderDay => ({
    day,
    waitFrom,
    waitTo,
    captured: orders,
    kept,
    shippedLate: waitTo > wait.promiseDays ? kept : 0,
    cancelled: orders - kept,
  });
  if (reading === 'whole') return [entry(1, gapDays, gapDays, captured, captured * wait.share(gapDays))];
  const perDay = captured / gapDays;
  return days(gapDays).map((day) => {
    const waitTo = gapDays - day + 1;
    return entry(day, waitTo - 1, waitTo, perDay, perDay * wait.days(waitTo - 1, waitTo));
  });
}

/** The queue as it builds up; its last entry is the moment before the restock fills it. */
export function gapDaysOf(wait: Wait, reading: Reading, captured: number, gapDays: number): GapDay[] {
  return days(gapDays).map((day) => {
    const taken = reading === 'even' ? (captured * day) / gapDays : captured;
    const waiting =
      reading === 'even' ? (captured * wait.days(0, day)) / gapDays : captured * wait.share(day);
    return { day, captured: taken, waiting, cancelled: taken - waiting };
  });
}

function days(gapDays: number): number[] {
  return Array.from({ length: gapDays }, (_, index) => index + 1);
}
