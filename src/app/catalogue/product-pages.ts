import { catalogue as calculators, loadCalculator } from '../../calculators/registry';
import { catalogue } from '../../fields/catalogue';

/** What a calculator takes of a product. */
export interface ProductPage {
  readonly id: string;
  readonly title: string;
  /** Keys of the shared fields among its inputs. */
  readonly takes: readonly string[];
}

/** What each calculator takes of a product; worked out when the site is built. */
export async function productPages(): Promise<readonly ProductPage[]> {
  const pages = await Promise.all(
    calculators.map(async ({ id, title }) => {
      const { inputs } = await loadCalculator(id);
      return { id, title, takes: Object.keys(inputs).filter((key) => Object.hasOwn(catalogue, key)) };
    }),
  );
  return pages.filter(({ takes }) => takes.length > 0);
}

/** Days of sales stand in a row of their own, and fill these. */
const historyKeys: ReadonlySet<string> = new Set(['dailySales', 'dailyStock', 'dailyBulk']);

/** Pages that something known of a product fills in, those that take the most first among their group's order. */
export function pagesFor(
  pages: readonly ProductPage[],
  known: ReadonlySet<string>,
  hasHistory: boolean,
): (ProductPage & { readonly filled: number })[] {
  return pages
    .map((page) => ({
      ...page,
      filled: page.takes.filter((key) => known.has(key) || (hasHistory && historyKeys.has(key))).length,
    }))
    .filter(({ filled }) => filled > 0);
}
