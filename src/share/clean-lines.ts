import { cleanNote, cleanText } from '../fields/text';

/** A name, a label or a figure: one clean line of at most 80 UTF-16 units. */
export const cleanLine = (text: string): string => cleanText(text, 80);

/** Notes: clean lines, at most 10,000 UTF-16 units in all. */
export const cleanLines = (text: string): string => cleanNote(text, 10_000);
