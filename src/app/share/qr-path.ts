import { encode } from 'uqr';

/** Longest link drawn as a QR code, in characters: beyond it the squares get too small for many cameras. */
export const longestQrLink = 650;

/** Light squares around the code, which cameras need to find it (ISO/IEC 18004). */
const quietZone = 4;

export interface QrPath {
  /** Squares along a side, the quiet zone included. */
  readonly size: number;
  /** SVG path of the dark squares, one unit each. */
  readonly path: string;
}

/** A text as a QR code. @throws RangeError or Error when it is too long for one */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: quietZone });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const length = x + 1 - start;
      runs.push(`M${start} ${y}h${length}v1h-${length}z`);
    }
  });
  return { size, path: runs.join('') };
}
