import { unrankedRow } from '../../catalogue/product-row';
import { stateOf, type TriageRow } from '../../catalogue/triage-row';
import { foldedText } from '../../fields/folded-text';
import type { Product, Supplier } from '../../fields/stored';

/** A product as the catalogue lists it: what is kept, how it is ranked, and what it is searched and sorted by. */
export interface CatalogueEntry {
  readonly product: Product;
  readonly row: TriageRow;
  /** Null where none is chosen, or it is not kept any more. */
  readonly supplier: Supplier | null;
  /** Without case and accents: SKU, name, ASIN. */
  readonly text: string;
  /** Name to sort by. */
  readonly name: string;
  /** How the row came about: by formulas at once, by the simulation, or by a simulation before the last edits. */
  readonly from: 'quick' | 'simulated' | 'stale';
}

/** What was worked out of a product, kept as long as nothing of it changes. */
interface Known {
  readonly product: Product;
  readonly supplier: Supplier | null;
  readonly row: TriageRow;
  readonly text: string;
  readonly name: string;
}

export type RankProduct = (product: Product, supplier: Supplier | null) => TriageRow;

/** What the simulation says of a product in place of the formulas. */
export type SimulatedFigures = Pick<TriageRow, 'gapChance' | 'moneyAtRisk' | 'costOfWaiting'>;

/** The result of a run over the whole list, by the product's id. */
export interface SimulatedRows {
  readonly rows: ReadonlyMap<string, SimulatedFigures>;
  /** What each was played with. */
  readonly revisions: ReadonlyMap<string, string>;
  readonly trials: number;
  readonly horizonDays: number;
}

/** What a figure of a product depends on: another text, and it is out of date. */
export const revisionOf = ({ revision }: Product, supplier: Supplier | null): string =>
  `${revision} ${supplier?.id ?? ''} ${supplier?.revision ?? ''}`;

/** Makes entries; what has not changed since the last time is not worked out again. */
export class EntryMaker {
  #known = new Map<string, Known>();
  #rank: RankProduct | null = null;

  /** @param rank - the same function as long as today and the defaults are the same */
  entries(
    products: readonly Product[],
    suppliers: readonly Supplier[],
    rank: RankProduct,
    simulated: SimulatedRows | null,
  ): CatalogueEntry[] {
    const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    const before = this.#rank === rank ? this.#known : new Map<string, Known>();
    const known = new Map<string, Known>();
    const entries = products.map((product): CatalogueEntry => {
      const supplier = (product.supplier !== null && byId.get(product.supplier)) || null;
      const old = before.get(product.id);
      const made = old && isSame(old, product, supplier) ? old : work(product, supplier, rank);
      known.set(product.id, made);
      const run = simulated?.rows.get(product.id);
      if (simulated === null || run === undefined) return { ...made, product, supplier, from: 'quick' };
      const isFresh = simulated.revisions.get(product.id) === revisionOf(product, supplier);
      return isFresh
        ? { ...made, product, supplier, row: simulatedRow(made.row, run), from: 'simulated' }
        : { ...made, product, supplier, from: 'stale' };
    });
    this.#known = known;
    this.#rank = rank;
    return entries;
  }
}

const isSame = (known: Known, product: Product, supplier: Supplier | null) =>
  known.product.revision === product.revision &&
  known.product.changedAt === product.changedAt &&
  known.supplier?.id === supplier?.id &&
  known.supplier?.revision === supplier?.revision;

function work(product: Product, supplier: Supplier | null, rank: RankProduct): Known {
  const { sku, name, asin } = product;
  return {
    product,
    supplier,
    row: rankedAlone(product, supplier, rank),
    text: foldedText(`${sku}\n${name}\n${asin ?? ''}`),
    name: foldedText(name || sku),
  };
}

/** One product that cannot be weighed must not take the list down. */
function rankedAlone(product: Product, supplier: Supplier | null, rank: RankProduct): TriageRow {
  try {
    return rank(product, supplier);
  } catch {
    return unrankedRow(product);
  }
}

/** A row with the simulation's figures; its state agrees with the chance it shows. */
function simulatedRow(row: TriageRow, figures: SimulatedFigures): TriageRow {
  return { ...row, ...figures, state: stateOf(row, figures.gapChance) };
}
