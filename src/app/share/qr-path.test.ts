import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { longestQrLink, qrPath } from './qr-path';

/** The squares a path of rows of rectangles paints. */
function painted({ size, path }: { readonly size: number; readonly path: string }): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(length); step++) squares[Number(y)]![Number(x) + step] = true;
  }
  return squares;
}

test.each([20, 200, longestQrLink])(
  'a link of %i characters is drawn square by square, with a quiet zone',
  (length) => {
    const link = `https://example.org/#s=1z${'aB9-_'.repeat(200)}`.slice(0, length);
    const code = qrPath(link);
    const squares = painted(code);
    const { data, size } = encode(link, { ecc: 'L', boostEcc: true, border: 0 });
    expect(code.size).toBe(size + 8);
    expect(squares.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
    const around = [
      ...squares.slice(0, 4),
      ...squares.slice(-4),
      ...squares.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
    ];
    expect(around.flat()).not.toContain(true);
  },
);
