/** Control characters and marks that turn the direction of text around, which could make a name look like another. */
// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name or note as it may be kept: composed (NFC), without controls and direction marks, at most so many characters. */
export function cleanText(text: string, maxLength: number): string {
  return [...text.normalize('NFC').replace(unwanted, '')].slice(0, maxLength).join('').slice(0, maxLength).trim();
}
