import { fittedText } from '../../fields/text';

/** Longest title a scenario may have. */
export const longestTitle = 80;

/** The first of "X", "X (2)", "X (3)" that is not taken; X loses letters where there is no room for the number. */
export function freeTitle(title: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const stem = title.replace(/ \(\d{1,4}\)$/, '') || title;
  if (!used.has(title)) return title;
  for (let count = 2; ; count += 1) {
    const ending = ` (${count})`;
    const tried = fittedText(stem, longestTitle - ending.length) + ending;
    if (!used.has(tried)) return tried;
  }
}
