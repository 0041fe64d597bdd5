import type { Scenario } from '../../fields/stored';
import type { Library } from '../library.svelte';
import type { Messages } from '../messages.svelte';
import { currentMoment } from '../../fields/local-date';
import { problemWords } from './problem-words';
import { duplicateOf } from './scenario-copies';

type Step = () => Promise<void>;

const quoted = ({ title }: Scenario) => `“${title}”`;
const counted = (rows: readonly Scenario[]) =>
  rows.length === 1 ? quoted(rows[0]!) : `${rows.length} scenarios`;

/** What the list of scenarios does to what is kept: each at once, said, and with a way back. */
export class KeptScenarios {
  readonly #library: Library;
  readonly #messages: Messages;
  readonly #now: () => Date;
  readonly #cameBack: (rows: readonly Scenario[]) => void;
  /** Ways back, the latest last; the message that offers one goes by itself, this stays with the page. */
  #ways: readonly Step[] = $state.raw([]);

  /** @param cameBack - hears whose step was taken back, once it is, since the button that did it is gone */
  constructor(
    library: Library,
    messages: Messages,
    cameBack: (rows: readonly Scenario[]) => void = () => {},
    now: () => Date = currentMoment,
  ) {
    this.#cameBack = cameBack;
    this.#library = library;
    this.#messages = messages;
    this.#now = now;
  }

  get canUndo(): boolean {
    return this.#ways.length > 0;
  }

  /** Takes back the latest thing done here that has not been taken back. */
  async undo(): Promise<void> {
    const way = this.#ways.at(-1);
    if (way) await this.#takeBack(way);
  }

  /** Deletes scenarios; the way back puts the very rows back. @returns whether it was done */
  async remove(scenarios: readonly Scenario[]): Promise<boolean> {
    return this.#try(async () => {
      // As they are kept now, so that what comes back is what went.
      const kept = await Promise.all(scenarios.map(({ id }) => this.#library.get('scenarios', id)));
      const rows = kept.filter((row) => row !== null);
      await this.#library.apply({ remove: { scenarios: rows.map(({ id }) => id) } });
      this.#say(`Deleted ${counted(rows)}.`, rows, () => this.#bringBack(rows));
    });
  }

  /** @returns the copy, or null when it could not be kept */
  async duplicate(scenario: Scenario): Promise<Scenario | null> {
    const titles = this.#library.scenarios.map(({ title }) => title);
    const copy = duplicateOf(scenario, titles, this.#now());
    const done = await this.#try(async () => {
      await this.#library.apply({ put: { scenarios: [copy] } });
      const followed = scenario.live === null ? '' : ' The copy is not followed day by day.';
      this.#say(`Duplicated as ${quoted(copy)}.${followed}`, [scenario], () =>
        this.#library.apply({ remove: { scenarios: [copy.id] } }),
      );
    });
    return done ? copy : null;
  }

  /** Says that new words were kept, with the way back to the ones before. */
  sayRenamed(before: Scenario, after: Scenario): void {
    this.#say(`Saved ${quoted(after)}.`, [after], async () => {
      const newest = await this.#library.get('scenarios', after.id);
      if (newest === null) return;
      const { title, notes, tags } = before;
      const row = { ...newest, title, notes, tags, revision: newest.revision + 1 };
      await this.#library.apply({ put: { scenarios: [row] } });
    });
  }

  /** The very rows, whatever their revision; one that is there again already stays as it is. */
  async #bringBack(rows: readonly Scenario[]): Promise<void> {
    const there = await Promise.all(rows.map(({ id }) => this.#library.get('scenarios', id)));
    const missing = rows.filter((_, index) => there[index] === null);
    await this.#library.apply({ put: { scenarios: missing } }, { overwrite: true });
  }

  #say(text: string, rows: readonly Scenario[], step: Step): void {
    const way = async () => {
      await step();
      this.#cameBack(rows);
    };
    this.#ways = [...this.#ways, way];
    this.#messages.say(text, { label: 'Undo', run: () => this.#takeBack(way) });
  }

  async #takeBack(way: Step): Promise<void> {
    if (!this.#ways.includes(way)) return;
    await this.#try(async () => {
      await way();
      this.#ways = this.#ways.filter((one) => one !== way);
      this.#messages.say('Undone.');
    });
  }

  async #try(step: Step): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (thrown) {
      this.#messages.say(problemWords(thrown), {
        label: 'Try again',
        run: () => this.#try(step).then(() => {}),
      });
      return false;
    }
  }
}
