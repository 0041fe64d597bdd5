import { untrack } from 'svelte';
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
import { isFiltered, lackingNames, wholeView, type CatalogueView, type SortKey } from './catalogue-view';
import { stateNames } from './catalogue-words';
import { rankProduct } from './rank-product';
import { changedSince, rankInSlices, rankedAtOnce, type Ranking } from './rank-in-slices';
import { byId, noneSelected, selectedWith } from './selected-ids';

/** Columns that are wanted from the largest down when they are first asked for. */
const largestFirst: readonly SortKey[] = ['gapChance', 'moneyAtRisk', 'inbound'];

/** What of the catalogue is listed: ranked, filtered, in order; which of it is selected; and the views that are kept. */
export class CatalogueList {
  readonly #library: Library;
  readonly #store: SmallStore;
  readonly #clock: Clock;
  #maker = new EntryMaker();
  #views = $state.raw<KeptViews>({ last: wholeView, named: [] });
  #defaults = $state.raw<CatalogueDefaults>(usualDefaults);
  #simulated = $state.raw<SimulatedRows | null>(null);
  #selected = $state.raw(noneSelected);

  constructor(library: Library, store: SmallStore, clock: Clock) {
    this.#library = library;
    this.#store = store;
    this.#clock = clock;
    $effect(() => this.#follow());
  }

  /** Takes up what is kept; once the prerendered page has come alive. */
  restore(): void {
    const { last, named } = keptViews(this.#store);
    // Words looked for once are not looked for on the next visit.
    this.#views = { last: { ...last, query: '' }, named };
    this.restoreDefaults();
  }

  restoreDefaults(): void {
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
  readonly #wanted = $derived.by((): Ranking => ({
    products: this.#library.products,
    suppliers: this.#library.suppliers,
    rank: this.#rank,
  }));
  /** What was ranked last. */
  #ranked = $state.raw<Ranking | null>(null);
  /** What is shown: at once what is wanted, or, where that takes too long, what was ranked before until it is there. */
  readonly #shown = $derived.by((): Ranking | null =>
    changedSince(this.#ranked, this.#wanted) <= rankedAtOnce ? this.#wanted : this.#ranked,
  );
  readonly entries = $derived.by((): CatalogueEntry[] =>
    this.#shown === null
      ? []
      : this.#maker.entries(this.#shown.products, this.#shown.suppliers, this.#shown.rank, this.#simulated),
  );
  /** Whether what is shown is about to give way to a newer ranking. */
  readonly isRanking = $derived.by(() => this.#shown !== this.#wanted);

  /** Ranks what is wanted piece by piece. @returns how to stop */
  #follow(): (() => void) | undefined {
    const wanted = this.#wanted;
    if (!this.isRanking) {
      untrack(() => (this.#ranked = wanted));
      return undefined;
    }
    const maker = new EntryMaker();
    return rankInSlices(maker, wanted, () => {
      this.#maker = maker;
      this.#ranked = wanted;
    });
  }

  readonly matching = $derived.by(() => filteredEntries(this.entries, this.view));
  /** Those listed, in the order of the screen but for groups. */
  readonly sorted = $derived.by(() => sortedEntries(this.matching, this.view));
  readonly lines = $derived.by(() => arrangedLines(this.sorted, this.view.group));
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

  /** What is asked for, in words: "Out of stock, Ningbo"; empty where all is listed. */
  get filterText(): string {
    const { query, state, supplier, marketplace, lacking } = this.view;
    return [
      ...(query.trim() === '' ? [] : [`“${query.trim()}”`]),
      ...(state === null ? [] : [stateNames[state]]),
      ...(supplier === null ? [] : [this.supplierById.get(supplier)?.name ?? 'a supplier no longer kept']),
      ...(marketplace === null ? [] : [marketplace]),
      ...(lacking === null ? [] : [lackingNames[lacking]]),
    ].join(', ');
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

  /** @returns what brings the views back as they are now */
  wayToViews(): () => void {
    const before = this.named;
    return () => void this.#keep({ ...this.#views, named: before });
  }

  /** @returns what brings it back */
  dropView(name: string): () => void {
    const bringBack = this.wayToViews();
    this.#keep({ ...this.#views, named: this.named.filter((one) => one.name !== name) });
    return bringBack;
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
