import { isUnseen } from '../fields/text';

const code = (sign: string) => sign.charCodeAt(0);
const apostrophe = code("'");
const equals = code('=');
const guarded: readonly number[] = ['=', '+', '-', '@', '\t', '\r'].map(code);

/**
 * A cell as it was meant: without the spaces around it, without the apostrophe that keeps a sheet from running a text as
 * a formula, and without the formula Excel users write to keep leading zeros (="0012"). One of which nothing would be seen
 * is empty, so that no product goes by it.
 */
export function meantCell(cell: string): string {
  const text = bareCell(cell);
  const first = text.charCodeAt(0);
  // Nearly all cells begin with a letter or a digit that is seen.
  return (first > 32 && first < 127) || !isUnseen(text) ? text : '';
}

function bareCell(cell: string): string {
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first === apostrophe && guarded.includes(text.charCodeAt(1))) return text.slice(1);
  if (first === equals) return /^="(.*)"$/.exec(text)?.[1] ?? text;
  return text === '--' ? '' : text;
}
