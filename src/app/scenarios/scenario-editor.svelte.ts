import type { Scenario } from '../../fields/stored';
import { cleanNote, cleanText } from '../../fields/text';
import { StoreProblem } from '../../scenarios/store';
import type { Library } from '../library.svelte';
import { currentMoment } from '../../fields/local-date';
import { longestTitle } from './free-title';
import { problemWords } from './problem-words';
import { sameSaid, saidAnew, type Said } from './scenario-copies';
import { tagsAsText, tagsFromText } from './scenario-tags';

export const longestNotes = 10_000;

/** Why the words could not be kept; `anyway` is what the button that keeps them all the same says. */
export interface EditProblem {
  readonly text: string;
  readonly field?: 'title' | 'tags';
  readonly anyway?: string;
}

/** Title, tags and notes of one scenario while they are typed. What is typed stays until it is kept or given up. */
export class ScenarioEditor {
  readonly #library: Library;
  readonly #now: () => Date;
  /** The row as the seller saw it when beginning. */
  readonly seen: Scenario;
  title = $state('');
  tags = $state('');
  notes = $state('');
  #problem = $state.raw<EditProblem | null>(null);
  #saving = $state(false);

  constructor(library: Library, seen: Scenario, now: () => Date = currentMoment) {
    this.#library = library;
    this.#now = now;
    this.seen = seen;
    this.title = seen.title;
    this.tags = tagsAsText(seen.tags);
    this.notes = seen.notes;
  }

  get problem(): EditProblem | null {
    return this.#problem;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Whether anything was typed that is not kept. */
  get changed(): boolean {
    return (
      this.title !== this.seen.title ||
      this.tags !== tagsAsText(this.seen.tags) ||
      this.notes !== this.seen.notes
    );
  }

  /**
   * Keeps the words.
   *
   * @param anyway - also over words another tab has written meanwhile, or though it deleted the scenario
   * @returns the row as it is kept; null when it was not, and `problem` says why
   */
  async save({ anyway = false } = {}): Promise<Scenario | null> {
    const said = this.#said();
    if (said === null || this.#saving) return null;
    if (sameSaid(said, this.seen)) return this.seen;
    this.#saving = true;
    try {
      const row = await this.#row(said, anyway);
      if (row !== null) await this.#library.apply({ put: { scenarios: [row] } });
      if (row !== null) this.#problem = null;
      return row;
    } catch (thrown) {
      this.#problem =
        thrown instanceof StoreProblem && thrown.reason === 'changed-elsewhere'
          ? {
              text: 'Another tab was quicker. Nothing you typed is lost: save once more.',
              anyway: 'Save mine',
            }
          : { text: problemWords(thrown) };
      return null;
    } finally {
      this.#saving = false;
    }
  }

  async #row(said: Said, anyway: boolean): Promise<Scenario | null> {
    const { seen } = this;
    const newest = await this.#library.get('scenarios', seen.id);
    if (newest === null) {
      if (anyway) return { ...seen, ...said, revision: 1, changedAt: this.#now().toISOString() };
      this.#problem = {
        text: 'This scenario was deleted in another tab. What you typed is still here.',
        anyway: 'Bring it back with this',
      };
      return null;
    }
    const row = saidAnew(anyway ? newest : seen, newest, said, this.#now());
    if (row === null)
      this.#problem = {
        text: `Another tab has changed it meanwhile: it is called “${newest.title}” there${newest.tags.length > 0 ? `, tagged ${tagsAsText(newest.tags)}` : ''}. What you typed is still here.`,
        anyway: 'Save mine over it',
      };
    return row;
  }

  #said(): Said | null {
    const title = cleanText(this.title, longestTitle);
    const { tags, problem } = tagsFromText(this.tags);
    this.#problem =
      title === ''
        ? { text: 'Give it a name, so that you find it again.', field: 'title' }
        : problem === null
          ? null
          : { text: problem, field: 'tags' };
    return this.#problem === null
      ? { title, tags: [...tags], notes: cleanNote(this.notes, longestNotes) }
      : null;
  }
}
