// Controls, and the marks that turn the direction of text around and so make a name look like another.
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A name or note as it may be kept: composed (NFC), no control or direction marks, at most `maxLength` characters. */
export function cleanText(text: string, maxLength: number): string {
  // Whole code points, so that no half of a pair is left at the end.
  return [...text.normalize('NFC').replace(unseen, '').toWellFormed()].slice(0, maxLength).join('').trim();
}

/** A text of several lines as it may be kept: each line as `cleanText` has it, at most `maxLength` characters in all. */
export function cleanNote(text: string, maxLength: number): string {
  const lines = text.split(/\r\n?|\n/).map((line) => cleanText(line, maxLength));
  return [...lines.join('\n').trim()].slice(0, maxLength).join('');
}
