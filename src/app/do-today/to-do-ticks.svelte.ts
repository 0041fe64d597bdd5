import { SvelteSet } from 'svelte/reactivity';
import type { Scenario } from '../../fields/stored';
import type { Library } from '../library.svelte';
import type { Messages } from '../messages.svelte';
import { problemWords } from '../scenarios/problem-words';
import { toDoKey, type ToDo } from './to-do';

/** Ticks things to do as done, and takes it back. */
export class ToDoTicks {
  readonly #library: Pick<Library, 'get' | 'apply'>;
  readonly #messages: Messages;
  readonly #now: () => Date;
  readonly #ticked = new SvelteSet<string>();

  constructor(library: Pick<Library, 'get' | 'apply'>, messages: Messages, now: () => Date) {
    this.#library = library;
    this.#messages = messages;
    this.#now = now;
  }

  /** Keys of what was ticked here, which stays in sight until the page is left. */
  get ticked(): ReadonlySet<string> {
    return this.#ticked;
  }

  async set({ scenario, text }: Pick<ToDo, 'scenario' | 'text'>, done: boolean): Promise<void> {
    // First, so that the row never leaves the page under the reader's hand.
    this.#ticked.add(toDoKey(scenario, text));
    try {
      const kept = await this.#keep(scenario.id, text, done);
      if (!kept) {
        this.#messages.say('That is no longer in the scenario: it was changed or deleted meanwhile.');
        return;
      }
      this.#messages.say(done ? `Done: ${text}` : `To do again: ${text}`, {
        label: 'Undo',
        run: () => this.set({ scenario, text }, !done),
      });
    } catch (thrown) {
      this.#messages.say(problemWords(thrown), {
        label: 'Try again',
        run: () => this.set({ scenario, text }, done),
      });
    }
  }

  /** @returns whether the text was found. @throws StoreProblem */
  async #keep(id: string, text: string, done: boolean): Promise<boolean> {
    const scenario = await this.#library.get('scenarios', id);
    if (!scenario?.actions.some((action) => action.text === text)) return false;
    const row: Scenario = {
      ...scenario,
      actions: scenario.actions.map((action) => (action.text === text ? { ...action, done } : action)),
      revision: scenario.revision + 1,
      changedAt: this.#now().toISOString(),
    };
    await this.#library.apply({ put: { scenarios: [row] } });
    return true;
  }
}
