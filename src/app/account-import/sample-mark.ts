import { sampleMark } from '../../catalogue/intake/report-rank';
import type { Product, Supplier } from '../../fields/stored';
import type { AccountReading } from '../../seller-reports/read-account';
import type { Changes } from '../../scenarios/store';

/**
 * Before the title of every report of the made-up account, so that each fact out of it says so wherever it is shown. A fact that
 * is worked out names its report within a sentence.
 */
const mark = 'Sample: ';

/** The reports of the made-up account under titles that say what they are. */
export const markedAsSample = (reading: AccountReading): AccountReading => ({
  ...reading,
  reports: reading.reports.map((report) => ({ ...report, title: sampleMark + report.title })),
});

/** Whether all that is known of a product is of the made-up account: one with a fact of the seller's own stays theirs. */
export function isOfSample({ facts }: Product): boolean {
  const known = Object.values(facts);
  return (
    known.length > 0 &&
    known.every(({ from, source }) => from === 'import' && source?.includes(mark) === true)
  );
}

/**
 * What takes the made-up account away, and only that: its products with their days, and suppliers whom nobody but its products
 * had.
 */
export function withoutSample(products: readonly Product[], suppliers: readonly Supplier[]) {
  const gone = products.filter(isOfSample);
  const ids = gone.map(({ id }) => id);
  const isGone = new Set(ids);
  const theirs = new Set(gone.map(({ supplier }) => supplier));
  const others = new Set(products.filter(({ id }) => !isGone.has(id)).map(({ supplier }) => supplier));
  const left = suppliers.filter(({ id }) => theirs.has(id) && !others.has(id));
  const remove: Changes['remove'] = {
    products: ids,
    suppliers: left.map(({ id }) => id),
    histories: ids,
  };
  return { remove, products: gone, suppliers: left };
}
