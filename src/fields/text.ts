// Controls, and the marks that turn the direction of text around and so make a name look like another.
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A name or note as it may be kept: composed (NFC), no control or direction marks, at most `maxLength` characters. */
export function cleanText(text: string, maxLength: number): string {
  // Whole code points, so that no half of a pair is left at the end.
  return [...text.normalize('NFC').replace(unseen, '').toWellFormed()].slice(0, maxLength).join('').trim();
}
