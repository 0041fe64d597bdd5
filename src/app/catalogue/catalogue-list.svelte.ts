import { usualDefaults, type CatalogueDefaults } from '../../catalogue/triage-row';
import type { Supplier } from '../../fields/stored';
import type { Clock } from '../clock.svelte';
import type { Library } from '../library.svelte';
import type { SmallStore } from '../small-store';
import {
  arrangedLines,
  currenciesOf,
  filteredEntries,
  marketplacesOf,
  sortedEntries,
} from './arranged-entries';
import { EntryMaker, type CatalogueEntry, type RankProduct, type SimulatedRows } from './catalogue-entry';
import {
  keepDefaults,
  keepViews,
  keptDefaults,
  keptViews,
  type KeptViews,
  type NamedView,
} from './catalogue-store';
import { summaryOf } from './catalogue-summary';
import { isFiltered, wholeView, type CatalogueView, type SortKey } from './catalogue-view';
import { rankProduct } from './rank-product';
import { byId, noneSelected, selectedWith } from './selected-ids';

/** Columns that are wanted from the largest down when they are first asked for. */
const largestFirst: readonly SortKey[] = ['gapChance', 'moneyAtRisk', 'inbound'];

/** What of the catalogue is listed: ranked, filtered, in order; which of it is selected; and the views that are kept. */
export class CatalogueList {
  readonly #library: Library;
  readonly #store: SmallStore;
  readonly #clock: Clock;
  readonly #maker = new EntryMaker();
  #views = $state.raw<KeptViews>({ last: wholeView, named: [] });
  #defaults = $state.raw<CatalogueDefaults>(usualDefaults);
  #simulated = $state.raw<SimulatedRows | null>(null);
  #selected = $state.raw(noneSelected);

  constructor(library: Library, store: SmallStore, clock: Clock) {
    this.#library = library;
    this.#store = store;
    this.#clock = clock;
  }

  /** Takes up what is kept; once the prerendered page has come alive. */
  restore(): void {
    this.#views = keptViews(this.#store);
    this.#defaults = keptDefaults(this.#store);
  }

  readonly #rank = $derived.by((): RankProduct => {
    const { today } = this.#clock;
    const defaults = this.#defaults;
    return (product, supplier) => rankProduct(product, supplier, today, defaults);
  });
  readonly suppliers = $derived.by((): readonly Supplier[] =>
    [...this.#library.suppliers].sort((a, b) => a.name.localeCompare(b.name)),
  );
  readonly #productById = $derived.by(() => byId(this.#library.products));
  readonly supplierById = $derived.by(() => byId(this.#library.suppliers));
  readonly entries = $derived.by(() =>
    this.#maker.entries(this.#library.products, this.#library.suppliers, this.#rank, this.#simulated),
  );
  readonly matching = $derived.by(() => filteredEntries(this.entries, this.view));
  readonly #sorted = $derived.by(() => sortedEntries(this.matching, this.view));
  readonly lines = $derived.by(() => arrangedLines(this.#sorted, this.view.group));
  readonly summary = $derived.by(() => summaryOf(this.entries));
  /** As reports name them; without the empty one. */
  readonly marketplaces = $derived.by(() => marketplacesOf(this.#library.products));
  /** Of all products, the one most are in first. */
  readonly currencies = $derived.by(() => currenciesOf(this.#library.products));
  /** Those that are selected and still kept. */
  readonly selected = $derived.by((): readonly CatalogueEntry[] =>
    this.#selected.size === 0 ? [] : this.entries.filter(({ product }) => this.#selected.has(product.id)),
  );

  get view(): CatalogueView {
    return this.#views.last;
  }

  get named(): readonly NamedView[] {
    return this.#views.named;
  }

  get defaults(): CatalogueDefaults {
    return this.#defaults;
  }

  get simulated(): SimulatedRows | null {
    return this.#simulated;
  }

  get isFiltered(): boolean {
    return isFiltered(this.view);
  }

  /** "120 of 600 products". */
  get countText(): string {
    const all = `${this.entries.length} ${this.entries.length === 1 ? 'product' : 'products'}`;
    return this.isFiltered ? `${this.matching.length} of ${all}` : all;
  }

  want(change: Partial<CatalogueView>): void {
    this.#keep({ ...this.#views, last: { ...this.view, ...change } });
  }

  /** Everything, in the same order and groups. */
  wantAll(): void {
    const { sort, descending, group } = this.view;
    this.want({ ...wholeView, sort, descending, group });
  }

  /** Sorts by a column; by the same one again, the other way round. */
  sortBy(sort: SortKey): void {
    const isSame = this.view.sort === sort;
    this.want({ sort, descending: isSame ? !this.view.descending : largestFirst.includes(sort) });
  }

  /** @returns whether it could be kept for the next visit */
  nameView(name: string): boolean {
    const others = this.named.filter((one) => one.name !== name);
    return this.#keep({ ...this.#views, named: [...others, { name, view: this.view }] });
  }

  renameView(name: string, to: string): void {
    const named = this.named
      .filter((one) => one.name === name || one.name !== to)
      .map((one) => (one.name === name ? { ...one, name: to } : one));
    this.#keep({ ...this.#views, named });
  }

  /** @returns what brings it back */
  dropView(name: string): () => void {
    const before = this.named;
    this.#keep({ ...this.#views, named: before.filter((one) => one.name !== name) });
    return () => void this.#keep({ ...this.#views, named: before });
  }

  changeDefaults(change: Partial<CatalogueDefaults>): void {
    this.#defaults = { ...this.#defaults, ...change };
    keepDefaults(this.#store, this.#defaults);
    // It was made from the others.
    this.#simulated = null;
  }

  takeSimulated(rows: SimulatedRows | null): void {
    this.#simulated = rows;
  }

  /** A product's name, or its SKU where it has none. */
  nameOf(id: string): string {
    const product = this.#productById.get(id);
    return product?.name || (product?.sku ?? '');
  }

  isSelected(id: string): boolean {
    return this.#selected.has(id);
  }

  get selectedCount(): number {
    return this.selected.length;
  }

  select(ids: readonly string[], on: boolean): void {
    this.#selected = selectedWith(this.#selected, ids, on);
  }

  selectNone(): void {
    this.#selected = noneSelected;
  }

  #keep(views: KeptViews): boolean {
    this.#views = views;
    return keepViews(this.#store, views);
  }
}
