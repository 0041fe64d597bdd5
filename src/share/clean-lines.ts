import { cleanNote, cleanText } from '../fields/text';

/** Whole characters, never more than `maxLength` of the units a string's length counts. */
function fitted(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > maxLength) break;
    kept += letter;
  }
  return kept.trim();
}

/** A name, a label or a figure: one clean line of at most 80 characters. */
export const cleanLine = (text: string): string => fitted(cleanText(text, 80), 80);

/** Notes: clean lines, at most 10,000 characters in all. */
export const cleanLines = (text: string): string => fitted(cleanNote(text, 10_000), 10_000);
