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

  async set(toDo: Pick<ToDo, 'scenarios' | 'text'>, done: boolean): Promise<void> {
    const { scenarios, text } = toDo;
    // First, so that the row never leaves the page under the reader's hand.
    for (const scenario of scenarios) this.#ticked.add(toDoKey(scenario, text));
    try {
      const kept = await this.#keep(scenarios, text, done);
      if (!kept) {
        this.#messages.say('That is no longer in the scenario: it was changed or deleted meanwhile.');
        return;
      }
      this.#messages.say(done ? `Done: ${text}` : `To do again: ${text}`, {
        label: 'Undo',
        run: () => this.set(toDo, !done),
      });
    } catch (thrown) {
      this.#messages.say(problemWords(thrown), {
        label: 'Try again',
        run: () => this.set(toDo, done),
      });
    }
  }

  /** All of them or none. @returns whether the text was found in any. @throws StoreProblem */
  async #keep(scenarios: readonly Scenario[], text: string, done: boolean): Promise<boolean> {
    const newest = await Promise.all(scenarios.map(({ id }) => this.#library.get('scenarios', id)));
    const rows = newest
      .filter((scenario) => scenario?.actions.some((action) => action.text === text) === true)
      .map((scenario): Scenario => ({
        ...scenario!,
        actions: scenario!.actions.map((action) => (action.text === text ? { ...action, done } : action)),
        revision: scenario!.revision + 1,
        changedAt: this.#now().toISOString(),
      }));
    if (rows.length === 0) return false;
    await this.#library.apply({ put: { scenarios: rows } });
    return true;
  }
}
