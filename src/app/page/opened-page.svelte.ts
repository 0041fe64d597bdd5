import type { Calculator } from '../../calculators/calculator';
import type { Values } from '../../fields/field';
import { currentMoment, localDate } from '../../fields/local-date';
import type { Product, Scenario } from '../../fields/stored';
import { upgradedValues } from '../../fields/upgraded';
import { StoreProblem } from '../../scenarios/store';
import type { SharedScenario } from '../../share/shared-scenario';
import { PageDraft } from '../drafts';
import type { Library } from '../library.svelte';
import type { Base, Over } from '../page-base';
import type { PageInputs } from '../page-inputs.svelte';
import { keptFigures, startingValues } from '../rules/own-figures';
import type { OwnFigures } from '../rules/own-figures';
import type { LinkOutcome } from '../share/read-shared';
import type { SmallStores } from '../small-store';
import { simulationSize } from '../worked-example';
import { noAnswer } from './no-answer';
import { draftContext } from './page-context';
import type { PageContext } from './page-context';
import { countedOn, factValues, fittingValues, hasShipments, isShared, origins } from './product-facts';
import type { ProductOrigin } from './product-facts';
import { asksForHistory, lentDays } from './product-history';

interface Parts {
  readonly calculator: Calculator;
  readonly inputs: PageInputs;
  readonly library: Library;
  readonly stores: SmallStores;
  readonly readLink: (fragment: string) => Promise<LinkOutcome>;
  /** Told at once when the page has been put on other values, and whether they go on from those before. */
  readonly stood?: (goesOn: boolean) => void;
}

/** What the page's values were opened from. */
interface Source {
  readonly row?: Scenario;
  readonly shared?: SharedScenario;
  readonly facts?: Over;
  readonly goesOn?: boolean;
}

/** Which context a page stands in, and what it was opened from. Reading a context never writes to the database. */
export class OpenedPage {
  readonly #parts: Parts;
  #context: PageContext = $state.raw({ kind: 'blank' });
  #row = $state.raw<Scenario | null>(null);
  #shared = $state.raw<SharedScenario | null>(null);
  #problem = $state<string | null>(null);
  #taken = $state(0);
  #product = $state.raw<ProductOrigin | null>(null);
  #own: OwnFigures = $state.raw({});
  #isGone = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Id of the calculator the page is of. */
  get calculator(): string {
    return this.#parts.calculator.about.id;
  }

  get context(): PageContext {
    return this.#context;
  }

  /** The saved scenario the page stands on, as it was read or written last; null on other pages. */
  get row(): Scenario | null {
    return this.#row;
  }

  get shared(): SharedScenario | null {
    return this.#shared;
  }

  /** Why what the address asked for is not shown, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Whether the address names a scenario that is not there any more. */
  get isGone(): boolean {
    return this.#isGone;
  }

  dismissProblem(): void {
    this.#problem = null;
  }

  /** How many numbers came from the product. */
  get taken(): number {
    return this.#taken;
  }

  /** Where the numbers of a page that stands on a product come from; null on other pages. */
  get product(): ProductOrigin | null {
    return this.#product;
  }

  /** The seller's own figures of Rules and fees, as they were kept when the page was opened. */
  get own(): OwnFigures {
    return this.#own;
  }

  /** Currency, seed and trials of what was opened; null where the reader's own and the usual ones hold. */
  get origin(): Pick<Scenario, 'currency' | 'seed' | 'trials'> | null {
    return this.#row ?? this.#shared;
  }

  get seed(): number {
    return this.origin?.seed ?? simulationSize.seed;
  }

  get trials(): number {
    return this.origin?.trials ?? simulationSize.trials;
  }

  /** Puts the page into a context; what cannot be had is said, and the page is as without it. */
  async open(context: PageContext): Promise<void> {
    this.#problem = null;
    this.#isGone = false;
    this.#product = null;
    const { calculator, inputs, stores } = this.#parts;
    this.#own = keptFigures(stores.shared);
    inputs.startFrom(startingValues(calculator.inputs, inputs.defaults, this.#own));
    switch (context.kind) {
      case 'blank':
        return this.#stand(context, this.#example());
      case 'product':
        return this.#openProduct(context);
      case 'scenario':
        return this.#openScenario(context);
      case 'link':
        return this.#openLink(context);
    }
  }

  async #openProduct(context: PageContext & { readonly kind: 'product' }): Promise<void> {
    const { inputs } = this.#parts.calculator;
    const product = await this.#parts.library.get('products', context.id).catch(() => null);
    if (!product) return this.#stand({ kind: 'blank' }, this.#example());
    const { lent, order } = await this.#lentBy(product);
    const known = {
      ...countedOn(product),
      ...lent,
      ...factValues(product),
      ...(await this.#daysOf(context.id)),
      ...(order && { shipments: [order] }),
    };
    const facts = fittingValues(inputs, known, (key) => isShared(key) || Object.hasOwn(lent, key));
    const values = { ...this.#parts.inputs.starting, ...facts };
    this.#stand(
      context,
      { kind: 'product', values },
      { facts: { values: facts, at: Date.parse(product.changedAt) } },
    );
    this.#taken = Object.keys(facts).filter((key) => Object.hasOwn(product.facts, key)).length;
    this.#product = {
      currency: product.currency,
      ...origins(inputs, facts, lent),
      ordered: order?.units ?? null,
    };
  }

  /** What follows from a product's numbers; for a page about a gap, which ends with a shipment, an order placed today where none is known. */
  async #lentBy(product: Product) {
    const { calculator, library, stores } = this.#parts;
    const [{ lentValues }, { orderToday }, { keptDefaults }] = await Promise.all([
      import('../../catalogue/lent-values'),
      import('../../catalogue/order-today'),
      import('../catalogue/catalogue-store'),
    ]);
    const supplier = library.suppliers.find(({ id }) => id === product.supplier) ?? null;
    const defaults = keptDefaults(stores.shared);
    const today = localDate(currentMoment());
    const lent = lentValues(product, supplier, defaults, today);
    const asks = calculator.about.family === 'gap' && calculator.inputs.shipments !== undefined;
    return {
      lent,
      order: asks && !hasShipments(product) ? orderToday(product, supplier, defaults, today) : null,
    };
  }

  /** The days of a product, where the calculator asks for any. */
  async #daysOf(product: string): Promise<object> {
    const { calculator, library } = this.#parts;
    if (!asksForHistory(calculator.inputs)) return {};
    const history = await library.get('histories', product).catch(() => null);
    return (history && lentDays(history)) ?? {};
  }

  async #openScenario(context: PageContext & { readonly kind: 'scenario' }): Promise<void> {
    const { library, calculator } = this.#parts;
    let row: Scenario | null;
    try {
      row = await Promise.race([library.get('scenarios', context.id), noAnswer()]);
    } catch (thrown) {
      return this.#miss(
        thrown instanceof StoreProblem ? thrown.message : 'What is kept on this device could not be read.',
      );
    }
    if (row && row.calculator === calculator.about.id) return this.adopt(row);
    if (row)
      return this.#miss(`“${row.title}” belongs to another calculator. Open it from your saved scenarios.`);
    if (library.badRows.some(({ id }) => id === context.id))
      return this.#miss(
        'That scenario cannot be read. It is set aside, not lost: the storage page shows it and lets you export it.',
      );
    this.#isGone = true;
    if (this.#draft(context).read() === null)
      return this.#miss(
        'That scenario is not on this device. It may have been deleted, or saved in another browser; a backup file or a link brings it here.',
      );
    this.#stand(context, this.#example());
    this.#problem =
      'That scenario is not on this device any more. What you had changed in it and not saved is here: save it as a copy.';
  }

  /**
   * Puts a row as read from the library onto the page, with the draft that belongs to it.
   *
   * @param goesOn - it is the same scenario with news: its answer stays until the new one is there
   */
  adopt(row: Scenario, goesOn = false): void {
    const read = upgradedValues(this.#parts.calculator, row.inputsVersion, row.values);
    if (read.kind !== 'read')
      return this.#miss(
        read.kind === 'newer'
          ? `“${row.title}” was saved by a newer version of Stockgap. Reload the page to get that version; nothing was changed.`
          : `“${row.title}” could not be read. It stays as it is; a backup keeps it too.`,
      );
    const base = { kind: 'scenario', values: read.values, revision: row.revision } as const;
    this.#stand({ kind: 'scenario', id: row.id }, base, { row, goesOn });
    if (read.problems.length > 0)
      this.#problem = `Some numbers of “${row.title}” could not be used, and the example’s stand in their place: ${read.problems.map(({ message }) => message).join(' ')}`;
  }

  /** Shows a row in place of what was changed here, which Redo brings back. */
  showOther(row: Scenario): void {
    const { inputs } = this.#parts;
    const mine = inputs.values;
    inputs.dropDraft();
    this.adopt(row);
    inputs.change(mine);
    inputs.undo();
  }

  async #openLink(context: PageContext & { readonly kind: 'link' }): Promise<void> {
    const outcome = await this.#parts.readLink(context.fragment);
    if ('message' in outcome) return this.#miss(outcome.message);
    const { shared } = outcome;
    this.#stand(context, { kind: 'link', values: shared.values }, { shared });
    this.#problem = outcome.said;
  }

  #miss(problem: string): void {
    this.#stand({ kind: 'blank' }, this.#example());
    this.#problem = problem;
  }

  #example(): Base {
    return { kind: 'example', values: this.#parts.inputs.starting };
  }

  #stand(context: PageContext, base: Base, { row, shared, facts, goesOn = false }: Source = {}): void {
    this.#row = row ?? null;
    this.#shared = shared ?? null;
    this.#taken = Object.keys(facts?.values ?? {}).length;
    this.#context = context;
    const draft = this.#parts.inputs.open(base, this.#draft(context), facts ?? null);
    // Typed over an earlier version than is kept now: saving it must ask first.
    if (row && draft?.revision && draft.revision < row.revision)
      this.#row = { ...row, revision: draft.revision };
    this.#parts.stood?.(goesOn);
  }

  #draft(context: PageContext): PageDraft {
    return new PageDraft(this.#parts.stores, this.#parts.calculator.about.id, draftContext(context));
  }

  /** The opened scenario goes by other words; its numbers, and what was changed of them, are as before. */
  renamed(row: Scenario): void {
    this.#row = row;
  }

  /** The page's values have been saved as this row, which it stands on from now on. */
  settle(row: Scenario): void {
    const context = { kind: 'scenario', id: row.id } as const;
    this.#parts.inputs.settle(
      { kind: 'scenario', values: row.values as Values, revision: row.revision },
      this.#draft(context),
    );
    this.#context = context;
    this.#row = row;
    this.#shared = null;
    this.#problem = null;
  }
}
