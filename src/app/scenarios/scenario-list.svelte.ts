import type { Scenario } from '../../fields/stored';
import type { Library } from '../library.svelte';
import { found, indexed, type Wanted } from './scenario-search';
import { calculatorsIn, titleOf } from './scenario-calculators';
import { tagsInUse } from './scenario-tags';

/** Everything, the last saved first. */
const anything: Wanted = { query: '', tag: null, calculator: null, sorting: 'changed' };
/** Rows shown at once; more on request, so that hundreds stay quick on a phone. */
export const pageLength = 25;

const counted = (count: number) => `${count} ${count === 1 ? 'scenario' : 'scenarios'}`;

/** What of the saved scenarios is shown: searched, filtered, in order, and as many as were asked for; and which are selected. */
export class ScenarioList {
  readonly #library: Library;
  readonly #today: string;
  #wanted = $state.raw(anything);
  #length = $state(pageLength);
  #selectedIds = $state.raw<readonly string[]>([]);

  /** @param today - calendar date, YYYY-MM-DD */
  constructor(library: Library, today: string) {
    this.#library = library;
    this.#today = today;
  }

  readonly #products = $derived.by(() =>
    Object.fromEntries(this.#library.products.map(({ id, name }) => [id, name])),
  );
  readonly #all = $derived.by(() =>
    indexed(this.#library.scenarios, titleOf, (id) => this.productOf(id) ?? '', this.#today),
  );
  readonly #matching = $derived.by(() => found(this.#all, this.#wanted));
  readonly tags = $derived.by(() => tagsInUse(this.#library.scenarios));
  readonly calculators = $derived.by(() => calculatorsIn(this.#library.scenarios));

  get wanted(): Wanted {
    return this.#wanted;
  }

  /** All that match, shown or not. */
  get matching(): readonly Scenario[] {
    return this.#matching;
  }

  get shown(): readonly Scenario[] {
    return this.#matching.slice(0, this.#length);
  }

  get isFiltered(): boolean {
    const { query, tag, calculator } = this.#wanted;
    return query.trim() !== '' || tag !== null || calculator !== null;
  }

  /** "12 of 40 scenarios". */
  get countText(): string {
    const all = counted(this.#library.scenarios.length);
    return this.isFiltered ? `${this.#matching.length} of ${all}` : all;
  }

  readonly selected = $derived.by(() =>
    this.#selectedIds
      .map((id) => this.#library.scenarios.find((scenario) => scenario.id === id))
      .filter((scenario) => scenario !== undefined),
  );

  productOf(id: string | null): string | null {
    return id === null ? null : (this.#products[id] ?? null);
  }

  want(change: Partial<Wanted>): void {
    this.#wanted = { ...this.#wanted, ...change };
    this.#length = pageLength;
  }

  wantAll(): void {
    this.want({ ...anything, sorting: this.#wanted.sorting });
  }

  showMore(): void {
    this.#length += pageLength;
  }

  isSelected(id: string): boolean {
    return this.#selectedIds.includes(id);
  }

  select(id: string, on: boolean): void {
    this.#selectedIds = on ? [...this.#selectedIds, id] : this.#selectedIds.filter((one) => one !== id);
  }

  selectNone(): void {
    this.#selectedIds = [];
  }
}
