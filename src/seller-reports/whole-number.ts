const plainForm = /^[-+]?\d{1,10}$/;
/** Thousands parted by whatever a country parts them by, decimals of nothing, a minus in front, behind, or as brackets. */
const writtenForm =
  /^(\(|[-+\u2212\u2013])?\s*(\d{1,10}|\d{1,3}(?:[.,'’\s]\d{3}){1,3}|\d{1,2}(?:[.,]\d{2}){1,3}[.,]\d{3})(?:[.,]0{1,2})?\s*(\)|[-\u2212])?$/;
const longest = 24;

/**
 * A whole number as reports write it: "12", "-3", "(3)", "1,234", "1.234", "1 234", "3.0"; since it is known to be whole, a
 * point or comma before three digits parts thousands. NaN when it is none, or further from zero than `most`.
 */
export function wholeIn(text: string, most: number): number {
  if (text.length > longest) return NaN;
  let number: number;
  if (plainForm.test(text)) number = Number(text);
  else {
    const match = writtenForm.exec(text);
    if (!match) return NaN;
    const size = Number(match[2]!.replace(/\D/g, ''));
    const isBelow = /[-(\u2212\u2013]/.test(match[1] ?? '') || /[-\u2212]/.test(match[3] ?? '');
    number = isBelow ? -size : size;
  }
  return Math.abs(number) <= most ? number + 0 : NaN;
}
