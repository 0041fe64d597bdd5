import type { Product } from '../../fields/stored';
import type { Positions } from '../../seller-reports/account-parts';
import type { IntakeReport } from './intake-plan';
import type { Joined } from './join-reports';
import { marketplaceKey, skuKey } from './product-keys';
import { reportTitles } from './report-rank';
import type { SaidRow } from './said-of-product';

type Of = Joined<SaidRow['source']>;

const isFrom = ({ facts }: Product, title: string): boolean =>
  Object.values(facts).some(({ source }) => source === title);

const saysOf = ({ said }: Of, title: string): boolean => said.some(({ source }) => source.title === title);

/** What is to be known of products that a report named before and does not name now. */
export function absentRemarks(
  reports: readonly IntakeReport[],
  products: readonly Product[],
  joined: readonly Of[],
): string[] {
  const titles = reports.flatMap(({ report: { gives, title } }) => (gives === 'positions' ? [title] : []));
  return [...new Set(titles)].sort().flatMap((title) => {
    if (title === reportTitles.unshipped) return [];
    const named = new Set(joined.flatMap((of) => (of.stored && saysOf(of, title) ? [of.stored.id] : [])));
    const absent = products.filter((product) => !named.has(product.id) && isFrom(product, title)).length;
    if (absent === 0) return [];
    const one = absent === 1;
    const why =
      title === reportTitles.planning ? ' Amazon leaves most products that are out of stock out of it.' : '';
    return [
      `${one ? 'One product that was' : `${absent} products that were`} in ${title} before ${one ? 'is' : 'are'} not in it now, and ${one ? 'keeps' : 'keep'} what was known: not being there is not 0.${why}`,
    ];
  });
}

/**
 * The joins with what Unshipped Orders says by its silence: it lists every order that waits, so that of a product whose orders
 * waited when it was taken in before, and that it does not name now, none waits any more. No other report's silence says anything.
 */
export function withSilence(
  reports: readonly IntakeReport[],
  products: readonly Product[],
  joined: readonly Of[],
  today: string,
): readonly Of[] {
  const title = reportTitles.unshipped;
  const asOf = reports
    .filter(({ report }) => report.title === title && (report.result as Positions).rows.length > 0)
    .map((report) => (report.asOf < today ? report.asOf : today))
    .sort()
    .at(-1);
  if (asOf === undefined) return joined;
  const waited = ({ facts: { waitingUnits } }: Product): boolean =>
    waitingUnits !== undefined && waitingUnits.source === title && waitingUnits.value !== 0;
  const silent = (sku: string): SaidRow => {
    const named = { sku, marketplace: '', asin: null, name: '' };
    const position = { ...named, supplier: '', currency: null, facts: { waitingUnits: 0, lateUnits: 0 } };
    return { source: { title, asOf, said: { kind: 'position', position } }, at: 0, named };
  };
  const named = new Set(joined.flatMap(({ stored }) => stored?.id ?? []));
  const others = products
    .filter((stored) => waited(stored) && !named.has(stored.id))
    .map((stored): Of => {
      const { marketplace = '' } = stored;
      const sku = skuKey(stored.sku);
      return { sku, stored, key: marketplaceKey(marketplace), marketplace, said: [silent(sku)] };
    });
  return [
    ...joined.map((of) =>
      of.stored && waited(of.stored) && !saysOf(of, title)
        ? { ...of, said: [...of.said, silent(of.sku)] }
        : of,
    ),
    ...others,
  ];
}
