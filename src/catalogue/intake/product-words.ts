import type { Product } from '../../fields/stored';
import { amazonAlone, areUnsaid, sharesOf, unitsBySeller, type ChannelShares } from './channel-shares';
import type { FactChoice } from './choose-facts';
import type { Joined } from './join-reports';
import { keptText } from './product-keys';
import { positionIn, saidWords } from './said-facts';
import type { SaidRow } from './said-of-product';
import type { SupplierNames } from './supplier-names';

type Words = Pick<Product, 'name' | 'asin' | 'marketplace' | 'supplier' | 'channelShares'>;

/**
 * What a product is called and where it comes from and sells: filled from reports where nothing is there, and otherwise as it was.
 */
export function productWords(
  { sku, stored, marketplace: said }: Joined<SaidRow['source']>,
  rows: readonly SaidRow[],
  suppliers: SupplierNames,
  choice: FactChoice,
): Words {
  const first = (key: string, most: number, text: (row: SaidRow) => string): string =>
    (saidWords(rows, key, (row) => keptText(text(row), most))[0]?.value as string | undefined) ?? '';
  const isNameless = stored === null || stored.name === '' || stored.name === stored.sku;
  const marketplace = stored?.marketplace || keptText(said, 80);
  return {
    name: isNameless ? first('name', 80, ({ named }) => named.name) || (stored?.name ?? sku) : stored.name,
    asin: stored?.asin || first('asin', 20, ({ named }) => named.asin ?? '') || null,
    ...(marketplace === '' ? {} : { marketplace }),
    supplier: supplierFor(stored, rows, suppliers, choice),
    channelShares: sharesFor(stored, rows, choice),
  };
}

function supplierFor(
  stored: Product | null,
  rows: readonly SaidRow[],
  suppliers: SupplierNames,
  choice: FactChoice,
): string | null {
  const [said] = saidWords(rows, 'supplier', (row) => keptText(positionIn(row)?.supplier ?? '', 80));
  const own = stored?.supplier ?? null;
  if (said === undefined) return own;
  if (own === null) return suppliers.idOf(said.value as string);
  if (suppliers.known(said.value as string) !== own)
    choice.disagree(
      { value: suppliers.nameOf(own), source: 'Your catalogue', asOf: null },
      said,
      'The product has a supplier already, which stays.',
    );
  return own;
}

/** Where a product sells: as its orders say, where nobody has said yet; of a new one that only a shop has, there. */
function sharesFor(stored: Product | null, rows: readonly SaidRow[], { facts }: FactChoice): ChannelShares {
  const before = stored?.channelShares ?? amazonAlone;
  if (!areUnsaid(before)) return before;
  const units = unitsSold(rows);
  const isShopAlone = stored === null && 'onHandShop' in facts && !('onHandFba' in facts);
  const shares = sharesOf(units) ?? (isShopAlone ? { fba: 0, fbm: 0, shop: 1 } : before);
  return areUnsaid(shares) ? before : shares;
}

/** Units that reports of orders count of a product, by who ships them. */
function unitsSold(rows: readonly SaidRow[]) {
  const units = { fba: 0, fbm: 0, shop: 0 };
  for (const { source } of rows) {
    const { said } = source;
    if (said.kind === 'shop-sales')
      for (let day = said.sold.starts[said.at]!; day < said.sold.starts[said.at + 1]!; day++)
        units.shop += said.sold.sold[day]!;
    if (said.kind !== 'sales') continue;
    const { fba, fbm, shop } = unitsBySeller(said.sales.byChannel);
    units.fba += fba;
    units.fbm += fbm;
    units.shop += shop;
  }
  return units;
}

/** A smaller share of units that the seller ships leaves a ledger's days as they are. */
const leastOwnShare = 0.05;

/**
 * Whether stock at Amazon says if a product could be bought: not where the seller ships some of it, since it sells on while
 * Amazon's shelf is empty. What Amazon ships for other shops leaves from that shelf.
 */
export const isLedgerWhole = (shares: ChannelShares, rows: readonly SaidRow[]): boolean =>
  Math.max(shares.fbm, sharesOf(unitsSold(rows))?.fbm ?? 0) < leastOwnShare;
