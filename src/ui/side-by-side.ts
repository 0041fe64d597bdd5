/** How a case differs from the base: more, less, or just otherwise. */
export type DifferenceSign = 'more' | 'less' | 'other';

export const differenceSigns: Readonly<Record<DifferenceSign, string>> = { more: '▲', less: '▼', other: '≠' };

export interface SideBySideCell {
  readonly text: string;
  readonly note?: string;
  /** Absent where it is as the base, and in the base itself. */
  readonly sign?: DifferenceSign;
  /** The difference in words: "7 days more", "changed". */
  readonly by?: string;
}

export interface SideBySideRow {
  readonly key: string;
  readonly label: string;
  /** One a case, base first. */
  readonly cells: readonly SideBySideCell[];
}

export interface SideBySideGroup {
  readonly title?: string;
  readonly rows: readonly SideBySideRow[];
}

/** A cell as plain text: "26 days (▲ 7 days more)". */
export function cellText({ text, note, sign, by }: SideBySideCell): string {
  const asides = [sign === undefined ? '' : `${differenceSigns[sign]} ${by ?? ''}`.trim(), note ?? ''];
  const aside = asides.filter(Boolean).join('; ');
  return aside ? `${text} (${aside})` : text;
}
