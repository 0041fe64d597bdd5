import { meantCell } from './cell';
import { isPersonal } from './personal-columns';
import type { ReportColumns, ReportKind } from './report-kind';

/** Letters that tell one column's name from another. */
const longestName = 200;

/** A header as it is compared: lower case, words parted by single hyphens, no marks around it. */
export function plainName(header: string): string {
  return meantCell(header.slice(0, longestName).replace(/^\ufeff/, ''))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_–—-]+/g, '-')
    .replace(/^[-"']+|[-"']+$/g, '');
}

/** Where a kind's columns stand in a file. */
export interface HeaderMatch {
  readonly kind: ReportKind;
  /** Place of each column the file has. */
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly requiredMissing: readonly string[];
  /** How many columns there are. */
  readonly width: number;
  /** How many of the kind's telling names are there. */
  readonly telling: number;
  /** Names of columns that are never read since they may hold personal data. */
  readonly personal: readonly string[];
  /** Names of columns nobody knows. */
  readonly unknown: readonly string[];
}

function placesOf(columns: ReportColumns, names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [key, column] of Object.entries(columns)) {
    // An earlier name wins over a later one, wherever they stand.
    const place = column.names.map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places.set(key, place);
  }
  return places;
}

/** How a row fits a kind as its header. */
export function matchHeader(cells: readonly string[], kind: ReportKind): HeaderMatch {
  const names = cells.map(plainName);
  const places = placesOf(kind.columns, names);
  const absent = Object.entries(kind.columns).filter(([key]) => !places.has(key));
  const known = new Set([...places.values()]);
  const others = names.filter((name, at) => name !== '' && !known.has(at));
  return {
    kind,
    places,
    missing: absent.map(([key]) => key),
    requiredMissing: absent.filter(([, { without }]) => without === undefined).map(([key]) => key),
    width: cells.length,
    telling: kind.telling?.filter((name) => names.includes(name)).length ?? 0,
    personal: others.filter(isPersonal),
    unknown: others.filter((name) => !isPersonal(name)),
  };
}

/** Whether a row has all that makes it the header of its kind. */
export function isComplete({ kind, requiredMissing, telling }: HeaderMatch): boolean {
  return requiredMissing.length === 0 && (kind.telling === undefined || telling > 0);
}
