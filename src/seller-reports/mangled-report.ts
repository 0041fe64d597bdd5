/** Draws numbers below a bound; the same seed draws the same. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)]!;

function delimiterOf(text: string): string {
  const line = text.split('\n', 5).join('\n');
  return ['\t', ';', ','].find((sign) => line.split(sign).length > 4) ?? ',';
}

/** Changes the columns of every line alike; cells that hold a delimiter are cut, as careless programs do. */
function withColumns(
  bytes: Uint8Array,
  change: (count: number) => (cells: readonly string[]) => string[],
): Uint8Array {
  const text = latin(bytes);
  const delimiter = delimiterOf(text);
  const lines = text.split('\n');
  const changed = change(Math.max(...lines.slice(0, 5).map((line) => line.split(delimiter).length)));
  return bytesOf(
    lines
      .map((line) => (line === '' ? '' : changed(line.replace(/\r$/, '').split(delimiter)).join(delimiter)))
      .join('\n'),
  );
}

/** Puts something in the place of some cells. */
function withCells(bytes: Uint8Array, draw: Draw, cells: readonly string[]): Uint8Array {
  const text = latin(bytes);
  const delimiter = delimiterOf(text);
  const lines = text.split('\n').map((line, at) => {
    if (at < 1 || draw(3) > 0) return line;
    const parts = line.split(delimiter);
    parts[draw(parts.length)] = pick(draw, cells);
    return parts.join(delimiter);
  });
  return bytesOf(lines.join('\n'));
}

const numbers =
  '1e308 999999999999999999 -1000000000 1e400 NaN Infinity -0 0x10 1.5 2147483648 9007199254740993 1,234,567,890 --5 1e-9 ٣ 50% -1 1000001'.split(
    ' ',
  );
const formulas = [
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3+cmd|x',
  '=HYPERLINK("http://example.test";"x")',
  '="0012"',
  "'=1+1",
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  '"',
  '""',
  '"open',
  '\u00e2\u0080\u00ae\u00e2\u0080\u008b',
  'e\u00cc\u0081'.repeat(200),
];
const dates =
  '0000-00-00|31/02/2026|2026-13-45|9999-12-31|1/1/1|99/99/9999|12/11/2026|11.12.26|Feb 30, 2026|2026-W12|05/2026|1899-12-30T00:00:00Z|2026-11-24T25:61:61Z|45678|29/02/2026'.split(
    '|',
  );

/** One way to spoil a file. `keeps` is set where every cell stays under the name of its column. */
interface Mangling {
  readonly name: string;
  readonly keeps: boolean;
  readonly apply: (bytes: Uint8Array, draw: Draw) => Uint8Array;
}

const shuffled = (count: number, draw: Draw) => {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = draw(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
};

const manglings: readonly Mangling[] = [
  { name: 'end cut off', keeps: true, apply: (bytes, draw) => bytes.slice(0, draw(bytes.length)) },
  { name: 'beginning cut off', keeps: false, apply: (bytes, draw) => bytes.slice(draw(bytes.length)) },
  {
    name: 'a piece cut out',
    keeps: false,
    apply: (bytes, draw) => {
      const from = draw(bytes.length);
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + draw(300))]);
    },
  },
  {
    name: 'columns shuffled',
    keeps: false,
    apply: (bytes, draw) =>
      withColumns(bytes, (count) => {
        const order = shuffled(count, draw);
        return (cells) => order.map((at) => cells[at] ?? '');
      }),
  },
  {
    name: 'a column dropped',
    keeps: false,
    apply: (bytes, draw) =>
      withColumns(bytes, (count) => {
        const gone = draw(count);
        return (cells) => cells.filter((_, at) => at !== gone);
      }),
  },
  {
    name: 'columns doubled',
    keeps: false,
    apply: (bytes, draw) =>
      withColumns(bytes, (count) => {
        const twice = draw(count);
        return (cells) => cells.flatMap((cell, at) => (at === twice ? [cell, cell] : [cell]));
      }),
  },
  {
    name: 'bytes flipped',
    keeps: false,
    apply: (bytes, draw) => {
      const changed = bytes.slice();
      for (let times = 1 + draw(30); times > 0 && changed.length > 0; times--)
        changed[draw(changed.length)] = draw(256);
      return changed;
    },
  },
  {
    name: 'written as UTF-16',
    keeps: true,
    apply: (bytes, draw) => {
      const little = new Uint8Array(Buffer.from(latin(bytes), 'utf16le'));
      if (draw(2) === 0) little.forEach((_, at) => at % 2 === 0 && little.subarray(at, at + 2).reverse());
      return draw(2) === 0 ? little : Uint8Array.from([0xff, 0xfe, ...little]);
    },
  },
  {
    name: 'written as UTF-8 twice',
    keeps: true,
    apply: (bytes) => new Uint8Array(Buffer.from(latin(bytes), 'utf8')),
  },
  {
    name: 'a byte order mark that lies',
    keeps: false,
    apply: (bytes, draw) =>
      Uint8Array.from([
        ...pick(draw, [
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0xef, 0xbb, 0xbf],
        ]),
        ...bytes,
      ]),
  },
  {
    name: 'another delimiter',
    keeps: false,
    apply: (bytes, draw) =>
      bytesOf(latin(bytes).replaceAll(delimiterOf(latin(bytes)), pick(draw, ['\t', ',', ';', '|', ' ']))),
  },
  {
    name: 'rows repeated',
    keeps: true,
    apply: (bytes, draw) => {
      const lines = latin(bytes).split('\n');
      const line = draw(lines.length);
      return bytesOf(
        [...lines, ...Array.from({ length: draw(50) }, () => lines[line]!), ...lines].join('\n'),
      );
    },
  },
  {
    name: 'rows shuffled',
    keeps: false,
    apply: (bytes, draw) => {
      const lines = latin(bytes).split('\n');
      return bytesOf(
        shuffled(lines.length, draw)
          .map((at) => lines[at]!)
          .join('\n'),
      );
    },
  },
  { name: 'numbers out of hand', keeps: false, apply: (bytes, draw) => withCells(bytes, draw, numbers) },
  { name: 'formulas', keeps: false, apply: (bytes, draw) => withCells(bytes, draw, formulas) },
  { name: 'dates that are none', keeps: false, apply: (bytes, draw) => withCells(bytes, draw, dates) },
  {
    name: 'a cell of a million letters',
    keeps: false,
    apply: (bytes, draw) =>
      withCells(bytes, draw, [
        pick(draw, ['x', '"', '1', ' ', '\u00e9', "'", '=']).repeat(draw(2_500_000)),
      ]).slice(0, 3_000_000),
  },
  {
    name: 'no line ends',
    keeps: false,
    apply: (bytes, draw) => bytesOf(latin(bytes).replace(/\r?\n/g, pick(draw, ['', ' ', '\t', ',']))),
  },
  {
    name: 'line ends of old Macs',
    keeps: true,
    apply: (bytes) => bytesOf(latin(bytes).replace(/\r?\n/g, '\r')),
  },
  {
    name: 'quotation marks sprinkled in',
    keeps: false,
    apply: (bytes, draw) => {
      const text = latin(bytes);
      const at = draw(text.length);
      return bytesOf(`${text.slice(0, at)}"${text.slice(at)}`);
    },
  },
];

/** Spoils a file in one to four ways. */
export function mangled(bytes: Uint8Array, draw: Draw) {
  const how: string[] = [];
  let keeps = true;
  let result = bytes;
  for (let times = 1 + draw(4); times > 0; times--) {
    const mangling = pick(draw, manglings);
    how.push(mangling.name);
    keeps &&= mangling.keeps;
    result = mangling.apply(result, draw);
    // Ways that double what others made large would only take time.
    if (result.length > 6_000_000) result = result.slice(0, 6_000_000);
  }
  return { bytes: result, how, keeps };
}
