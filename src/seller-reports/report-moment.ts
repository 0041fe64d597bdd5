const quarterMs = 900_000;

/**
 * When a line of a report happened, in quarters of an hour since 1970: every zone of today is a whole number of them from
 * UTC, so the day in any zone follows from it, while no exact time of anyone's purchase is kept.
 */
export interface ReportMoment {
  /** Read month before day where that is open; NaN when it makes no date. */
  readonly monthFirst: number;
  /** Read day before month where that is open; the same as `monthFirst` where it is not. */
  readonly dayFirst: number;
  /** Written without a zone: the store's own time, whatever the zone. */
  readonly wall: boolean;
}

/** Hours from UTC of the zone names seen in Amazon's files. */
const zoneHours: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 1,
  WEST: 1,
  CET: 1,
  MET: 1,
  MEZ: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  IST: 5.5,
  SGT: 8,
  JST: 9,
  AEST: 10,
  AEDT: 11,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const time = String.raw`(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AP]M)?\s*(Z|[+-]\s?\d{2}\s?:?\s?\d{2}|[A-Z]{2,5})?)?`;
const isoForm = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, 'i');
const numericForm = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${time}$`, 'i');
const dayNameForm = new RegExp(String.raw`^(\d{1,2})[-\s.]+([a-z]{3})[a-z]*[-\s.,]+(\d{4})${time}$`, 'i');
const nameDayForm = new RegExp(String.raw`^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})${time}$`, 'i');

/** Hours from UTC, null where none is written, NaN where it is not known. */
function hoursFromUtc(zone: string | undefined): number | null {
  if (!zone) return null;
  const offset = /^([+-])\s?(\d{2})\s?:?\s?(\d{2})$/.exec(zone);
  if (!offset) return zoneHours[zone.toUpperCase()] ?? NaN;
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) + Number(offset[3]) / 60);
}

/** Milliseconds of the clock's time as if it were UTC, or NaN when the calendar or the clock has none such. */
function clockTime(year: number, month: number, day: number, parts: readonly (string | undefined)[]): number {
  const [hourText = '0', minuteText = '0', secondText = '0', half] = parts;
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return NaN;
    hour = (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  }
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (year < 1995 || year > 2100 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60)
    return NaN;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || day < 1) return NaN;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Longer than any date with its time and zone. */
const longestMoment = 60;

/** As Amazon's own files write it; looked for first, since there may be 200,000 of them. */
const amazonForm = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Reads a date, with or without time and zone, in the forms seen in sellers' files; null when it is none. */
export function momentIn(text: string): ReportMoment | null {
  if (text.length > longestMoment) return null;
  if (amazonForm.test(text)) {
    const quarter = Math.floor(Date.parse(text) / quarterMs);
    return Number.isNaN(quarter) ? null : { monthFirst: quarter, dayFirst: quarter, wall: false };
  }
  let match = isoForm.exec(text);
  let dates: readonly [readonly number[], readonly number[]];
  if (match) {
    const date = [Number(match[1]), Number(match[2]), Number(match[3])];
    dates = [date, date];
  } else if ((match = numericForm.exec(text))) {
    const [first, second, last] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const year = last < 100 ? 2000 + last : last;
    // Points are written between day and month only where the day comes first.
    const dayFirst = [year, second, first];
    dates = [/^\d+\./.test(text) ? dayFirst : [year, first, second], dayFirst];
  } else if ((match = dayNameForm.exec(text))) {
    const date = [Number(match[3]), months.indexOf(match[2]!.toLowerCase()) + 1, Number(match[1])];
    dates = [date, date];
  } else if ((match = nameDayForm.exec(text))) {
    const date = [Number(match[3]), months.indexOf(match[1]!.toLowerCase()) + 1, Number(match[2])];
    dates = [date, date];
  } else return null;
  const clock = match.slice(4, 8);
  const hours = hoursFromUtc(match[8]);
  const [monthFirst, dayFirst] = dates.map(([year, month, day]) =>
    Math.floor((clockTime(year!, month!, day!, clock) - (hours ?? 0) * 3_600_000) / quarterMs),
  ) as [number, number];
  if (Number.isNaN(monthFirst) && Number.isNaN(dayFirst)) return null;
  return { monthFirst, dayFirst, wall: hours === null };
}
