import type { Calculator } from '../../calculators/calculator';
import type { Values } from '../../fields/field';
import { newId } from '../../fields/new-id';
import type { Scenario } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import { StoreProblem } from '../../scenarios/store';
import type { Library } from '../library.svelte';
import { currentMoment } from '../../fields/local-date';
import type { OpenedPage } from './opened-page.svelte';
import { newScenario, renamed, savedAgain, touched } from './scenario-row';
import type { KeptAnswer, ScenarioWords } from './scenario-row';

export interface SaverParts {
  readonly calculator: Calculator;
  readonly opened: OpenedPage;
  readonly library: Library;
  /** The whole answer to the page's present values. */
  readonly keptAnswer: () => Promise<KeptAnswer>;
  /** The answer to other values, under the page's own futures. */
  readonly answerTo: (values: Values) => Promise<KeptAnswer>;
  readonly currency: () => string;
  readonly product: () => string | null;
  /** Told of a row the reader has asked to be saved. */
  readonly saved: (row: Scenario) => void;
  /** Told why a write did not happen. */
  readonly failed?: (problem: StoreProblem) => void;
}

/** News of a followed scenario. */
export type News = Partial<Pick<Scenario, 'live' | 'updates' | 'values'>>;

/** Writes the page's scenario. Until a write has succeeded the page keeps everything, so nothing can be lost by failing. */
export class ScenarioSaver {
  readonly #parts: SaverParts;
  #busy = $state(false);
  /** Ends when the write asked for last has; it never fails. */
  #turn: Promise<unknown> = Promise.resolve();
  #problem = $state.raw<StoreProblem | null>(null);

  constructor(parts: SaverParts) {
    this.#parts = parts;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last write did not happen. */
  get problem(): StoreProblem | null {
    return this.#problem;
  }

  dismissProblem(): void {
    this.#problem = null;
  }

  /** Resolves once nothing is being written. */
  idle(): Promise<unknown> {
    return this.#turn;
  }

  /** The page's numbers under a new name. @returns whether they were kept */
  async saveAs(words: ScenarioWords): Promise<boolean> {
    return this.#said(await this.#write(async () => newScenario(newId(), await this.#row(words))));
  }

  /** The opened scenario with the page's present numbers. */
  async save(): Promise<boolean> {
    return this.#said(
      await this.#write(async () => {
        const row = this.#opened();
        return savedAgain(row, await this.#row(row));
      }),
    );
  }

  /**
   * News of the opened scenario, kept without a word. Values among it come onto the page once they are kept; without them
   * the numbers stay as they were saved. Waits for a write under way.
   */
  news({ values, ...kept }: News): Promise<boolean> {
    const { opened, answerTo } = this.#parts;
    if (values === undefined || sameValue(values, opened.row?.values))
      return this.#write(
        async () => touched({ ...this.#opened(), ...kept }, this.#now()),
        (row) => opened.renamed(row),
      );
    return this.#write(
      async () => {
        const row = this.#opened();
        return { ...savedAgain(row, { ...(await this.#row(row, await answerTo(values))) }), ...kept };
      },
      // What could be undone before belonged to the gap as it was; the panel takes its own news back.
      (row) => opened.adopt(row, true),
    );
  }

  /** Other words for the opened scenario; numbers changed since stay unsaved. */
  rename(words: ScenarioWords): Promise<boolean> {
    return this.#write(
      async () => renamed(this.#opened(), this.#parts.calculator, words, this.#now()),
      (row) => this.#parts.opened.renamed(row),
    );
  }

  /**
   * The opened scenario over the numbers another tab has given it; those go, since the seller has chosen so. What was
   * followed there stays.
   */
  overwrite(): Promise<boolean> {
    return this.#write(async () => {
      const mine = this.#opened();
      const theirs = await this.#parts.library.get('scenarios', mine.id);
      const { live, updates, revision } = theirs ?? { ...mine, revision: 0 };
      return savedAgain({ ...mine, live, updates, revision }, await this.#row(mine));
    });
  }

  #now(): string {
    return currentMoment().toISOString();
  }

  #opened(): Scenario {
    const { row } = this.#parts.opened;
    if (row === null) throw new StoreProblem('invalid', 'There is no saved scenario on this page any more.');
    return row;
  }

  #said(isSaved: boolean): boolean {
    if (isSaved && this.#parts.opened.row) this.#parts.saved(this.#parts.opened.row);
    return isSaved;
  }

  async #row(words: ScenarioWords, kept?: KeptAnswer) {
    const { calculator, opened, keptAnswer, currency, product } = this.#parts;
    const { seed, trials } = opened;
    return {
      calculator,
      kept: kept ?? (await keptAnswer()),
      words,
      run: { seed, trials, currency: currency(), product: product() },
      now: this.#now(),
    };
  }

  #write(
    make: () => Promise<Scenario>,
    settle = (row: Scenario) => this.#parts.opened.settle(row),
  ): Promise<boolean> {
    const written = this.#turn.then(() => this.#writeNow(make, settle));
    this.#turn = written;
    return written;
  }

  async #writeNow(make: () => Promise<Scenario>, settle: (row: Scenario) => void): Promise<boolean> {
    this.#busy = true;
    this.#problem = null;
    try {
      const row = await make();
      await this.#parts.library.apply({ put: { scenarios: [row] } });
      settle(row);
      return true;
    } catch (thrown) {
      this.#problem =
        thrown instanceof StoreProblem
          ? thrown
          : new StoreProblem(
              'unavailable',
              'It could not be saved. Your numbers are still here; try again, or share them as a link.',
            );
      this.#parts.failed?.(this.#problem);
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
