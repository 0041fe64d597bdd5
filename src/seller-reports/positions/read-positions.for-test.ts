import type { Positions, ProductPosition } from '../account-parts';
import { fixture } from '../fixture-files';
import { reportKinds } from '../kinds';
import { readReport, type ReadReport } from '../read-report';
import type { DateOrder } from '../report-kind';

/** A file of stock, read as whichever kind it is. */
export const readPositions = (bytes: Uint8Array, dates: DateOrder = 'guess'): ReadReport<'positions'> =>
  readReport([bytes], reportKinds, { gives: 'positions', dates });

export const positionsIn = (name: string): ReadReport<'positions'> => readPositions(fixture(name));

/** Facts of a position under its SKU and, where there is one, its marketplace. */
export const factsOf = ({ rows }: Positions): Record<string, ProductPosition['facts']> =>
  Object.fromEntries(
    rows.map(({ sku, marketplace, facts }) => [marketplace === '' ? sku : `${sku} ${marketplace}`, facts]),
  );

/** Counted rows as "2 with …". */
export const said = (counted: ReadReport['skipped']): string[] =>
  counted.map(({ rows, said: words }) => `${rows} ${words}`);
