import type { Value } from '../../fields/field';
import { sameValue } from '../../fields/values';
import type { SideBySideCell, SideBySideRow } from '../../ui/side-by-side';

/** One input of the scenarios compared. */
export interface InputRow extends SideBySideRow {
  readonly differs: boolean;
  /** The values themselves, for a file; null where the input is not used. */
  readonly raw: readonly (string | number | boolean | null)[];
  /** Unit of the raw values, such as "fraction" or "days"; empty where they have none. */
  readonly unit: string;
}

interface Parts extends Pick<InputRow, 'key' | 'label' | 'unit' | 'raw'> {
  /** Whether each scenario uses this input at all. */
  readonly used: readonly boolean[];
  /** What is held against the first of them. */
  readonly values: readonly (Value | null)[];
  readonly cellAt: (index: number) => SideBySideCell;
}

/** A row out of its values: which of them differ from the base's, and which are not used. */
export function inputRow({ key, label, unit, used, values, cellAt, raw }: Parts): InputRow {
  const isOther = (index: number) =>
    index > 0 && (used[index] !== used[0] || (used[index]! && !sameValue(values[index], values[0])));
  const indices = used.map((_, index) => index);
  const cells = indices.map((index): SideBySideCell => {
    if (!used[index]) return { text: 'not used' };
    const cell = cellAt(index);
    // Beside an unused input there is nothing to be more or less than.
    if (!isOther(index) || !used[0]) return { text: cell.text };
    return { sign: 'other', by: 'changed', ...cell };
  });
  return {
    key,
    label,
    unit,
    cells,
    differs: indices.some(isOther),
    raw: raw.map((value, index) => (used[index] ? value : null)),
  };
}
