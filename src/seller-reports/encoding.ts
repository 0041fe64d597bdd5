export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const sliceBytes = 512 * 1024;

/** Whether every other byte of the beginning is zero, as Latin letters are in UTF-16. */
function zeroesAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const pairs = Math.min(40, bytes.length >> 1);
  if (pairs < 8) return false;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair + offset] !== 0 || bytes[2 * pair + 1 - offset] === 0) return false;
  }
  return true;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += sliceBytes) {
      decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * How a file's letters are written: as its byte order mark says; without one UTF-8 where every byte fits that, else
 * the Western Windows code page, in which older reports and Excel's files come.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (zeroesAt(bytes, 1)) return 'utf-16le';
  if (zeroesAt(bytes, 0)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** What Windows writes from 0x80 on, where some engines give control characters instead; blank where it writes nothing. */
const windowsLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const windowsText = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (control) => windowsLetters[control.charCodeAt(0) - 0x80]!);

/** The text of a file piece by piece, every line ended by "\n" alone, with the bytes done so far. */
export function* textOf(
  bytes: Uint8Array,
  encoding: Encoding,
): Generator<{ readonly text: string; readonly done: number }> {
  const decoder = new TextDecoder(encoding);
  // A line end may be cut in two by the end of a piece.
  let held = '';
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const done = Math.min(bytes.length, at + sliceBytes);
    const last = done === bytes.length;
    let text = held + decoder.decode(bytes.subarray(at, done), { stream: !last });
    held = !last && text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    if (encoding === 'windows-1252') text = windowsText(text);
    yield { text: text.replace(/\r\n?/g, '\n'), done };
  }
}
