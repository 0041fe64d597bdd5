import type { Calculator } from '../../calculators/calculator';
import type { Scenario } from '../../fields/stored';
import { StoreProblem } from '../../scenarios/store';
import type { Library } from '../library.svelte';
import { currentMoment } from '../scenarios/calendar-day';
import type { OpenedPage } from './opened-page.svelte';
import { newScenario, renamed, savedAgain } from './scenario-row';
import type { KeptAnswer, ScenarioWords } from './scenario-row';

interface Parts {
  readonly calculator: Calculator;
  readonly opened: OpenedPage;
  readonly library: Library;
  /** The whole answer to the page's present values. */
  readonly keptAnswer: () => Promise<KeptAnswer>;
  readonly currency: () => string;
  readonly product: () => string | null;
  /** Told of a row the reader has asked to be saved. */
  readonly saved: (row: Scenario) => void;
}

/** Changes to a followed scenario beyond its numbers. */
export type Kept = Partial<Pick<Scenario, 'live' | 'updates'>>;

/** Writes the page's scenario. Until a write has succeeded the page keeps everything, so nothing can be lost by failing. */
export class ScenarioSaver {
  readonly #parts: Parts;
  #busy = $state(false);
  #problem = $state.raw<StoreProblem | null>(null);

  constructor(parts: Parts) {
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

  /** The page's numbers under a new name. @returns whether they were kept */
  async saveAs(words: ScenarioWords): Promise<boolean> {
    const isSaved = await this.#write(async () => newScenario(crypto.randomUUID(), await this.#row(words)));
    if (isSaved && this.#parts.opened.row) this.#parts.saved(this.#parts.opened.row);
    return isSaved;
  }

  /** The opened scenario with the page's present numbers. */
  async save(): Promise<boolean> {
    const isSaved = await this.keep({});
    if (isSaved && this.#parts.opened.row) this.#parts.saved(this.#parts.opened.row);
    return isSaved;
  }

  /** The opened scenario with the page's present numbers and with news of it, without a word. */
  keep(kept: Kept): Promise<boolean> {
    const { row } = this.#parts.opened;
    if (!row) return Promise.resolve(false);
    return this.#write(async () => ({ ...savedAgain(row, await this.#row(row)), ...kept }));
  }

  /** Other words for the opened scenario; numbers changed since stay unsaved. */
  rename(words: ScenarioWords): Promise<boolean> {
    const { row } = this.#parts.opened;
    if (!row) return Promise.resolve(false);
    return this.#write(
      async () => renamed(row, this.#parts.calculator, words, currentMoment().toISOString()),
      (written) => this.#parts.opened.renamed(written),
    );
  }

  /** The opened scenario over what another tab has made of it; that version goes, since the seller has chosen so. */
  async overwrite(): Promise<boolean> {
    const { opened, library } = this.#parts;
    const mine = opened.row;
    if (!mine) return false;
    const theirs = await library.get('scenarios', mine.id);
    return this.#write(async () => ({
      ...savedAgain(mine, await this.#row(mine)),
      revision: (theirs?.revision ?? 0) + 1,
    }));
  }

  async #row(words: ScenarioWords) {
    const { calculator, opened, keptAnswer, currency, product } = this.#parts;
    const { seed, trials } = opened;
    return {
      calculator,
      kept: await keptAnswer(),
      words,
      run: { seed, trials, currency: currency(), product: product() },
      now: currentMoment().toISOString(),
    };
  }

  async #write(
    make: () => Promise<Scenario>,
    settle = (row: Scenario) => this.#parts.opened.settle(row),
  ): Promise<boolean> {
    if (this.#busy) return false;
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
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
