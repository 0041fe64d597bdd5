import type { DateReadings } from '../order-moment';
import type { PositionLine } from './position-draft';

/** Lines of which each part of a product's stock has one, by product; and why others are not among them. */
export interface KeptLines {
  readonly products: readonly (readonly PositionLine[])[];
  readonly kept: number;
  /** In the file again with the same numbers. */
  readonly repeated: number;
  /** In the file again with others. */
  readonly replaced: number;
  /** In the file again as of a later day. */
  readonly outdated: number;
}

const productKey = ({ sku, marketplace }: PositionLine) => `${sku}\n${marketplace}`;

function areAlike(a: PositionLine, b: PositionLine): boolean {
  const keys = Object.keys(a.facts);
  return (
    keys.length === Object.keys(b.facts).length && keys.every((key) => Object.is(a.facts[key], b.facts[key]))
  );
}

/** Keeps one line of each part: the newest day's, and of one day the later row. */
export function keptLines(lines: readonly PositionLine[], reading: keyof DateReadings): KeptLines {
  const parts = new Map<string, PositionLine>();
  const counts = { repeated: 0, replaced: 0, outdated: 0 };
  for (const line of lines) {
    const key = `${productKey(line)}\n${line.part}`;
    const known = parts.get(key);
    if (known === undefined) {
      parts.set(key, line);
      continue;
    }
    const later = (line.counted?.[reading] ?? NaN) - (known.counted?.[reading] ?? NaN);
    if (later !== 0 && !Number.isNaN(later)) counts.outdated++;
    else if (areAlike(line, known)) counts.repeated++;
    else counts.replaced++;
    if (!(later < 0)) parts.set(key, line);
  }
  const products = new Map<string, PositionLine[]>();
  for (const line of parts.values()) {
    const key = productKey(line);
    const others = products.get(key);
    if (others === undefined) products.set(key, [line]);
    else others.push(line);
  }
  return { products: [...products.values()], kept: parts.size, ...counts };
}
