import type { Calculator } from '../calculators/calculator';
import type { Problem, Value, Values } from '../fields/field';
import { defaultsOf, sameValue } from '../fields/values';
import { checkValues } from '../fields/check';
import { valuesFromUnknown } from '../fields/read';
import type { Draft, PageDraft } from './drafts';

const historyLength = 200;
/** Edits of one field within this time are one step of undo. */
const coalesceMs = 1_000;
const draftDelayMs = 300;

interface Step {
  readonly values: Values;
  readonly own: boolean;
}

interface Options {
  readonly draft?: PageDraft | null;
  readonly now?: () => number;
}

/**
 * The inputs of one page: their values, what is wrong with them, undo and redo, and the draft. Every write passes
 * through `#change`. Values are replaced whole and never changed in place, so they need no proxy and may be
 * posted and stored as they are.
 */
export class PageInputs {
  readonly #calculator: Calculator;
  readonly #defaults: Values;
  readonly #draft: PageDraft | null;
  readonly #now: () => number;
  #step: Step = $state.raw()!;
  #past: readonly Step[] = $state.raw([]);
  #future: readonly Step[] = $state.raw([]);
  #draftProblem = $state<string | null>(null);
  #generation = $state(0);
  #lastField: string | null = null;
  #lastAt = 0;
  #pending: ReturnType<typeof setTimeout> | null = null;

  constructor(calculator: Calculator, { draft = null, now = () => performance.now() }: Options = {}) {
    this.#calculator = calculator;
    this.#defaults = defaultsOf(calculator.inputs);
    this.#draft = draft;
    this.#now = now;
    this.#step = { values: this.#defaults, own: false };
  }

  get values(): Values {
    return this.#step.values;
  }

  readonly #problems = $derived.by((): readonly Problem[] => {
    const { inputs, check } = this.#calculator;
    const problems = checkValues(inputs, this.#step.values);
    return problems.length > 0 ? problems : (check?.(this.#step.values as never) ?? []);
  });

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  readonly #isExample = $derived.by(
    () => !this.#step.own && Object.keys(this.#defaults).every((key) => !this.isChanged(key)),
  );

  /** Whether the page still shows the worked example and nobody's own numbers. */
  get isExample(): boolean {
    return this.#isExample;
  }

  /** Grows whenever the values are put in place whole, so that what stands typed in the form goes. */
  get generation(): number {
    return this.#generation;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What happened to the kept draft, in a sentence for the reader, or null when all is well. */
  get draftProblem(): string | null {
    return this.#draftProblem;
  }

  isChanged(key: string): boolean {
    return !sameValue(this.#step.values[key], this.#defaults[key]);
  }

  /** Changes some values as one step; keystrokes in one field run together. */
  change(values: Readonly<Record<string, Value>>): void {
    const keys = Object.keys(values).filter((key) => !sameValue(values[key], this.#step.values[key]));
    if (keys.length === 0) return;
    const now = this.#now();
    const field = keys.length === 1 ? keys[0]! : null;
    const runsOn = field !== null && field === this.#lastField && now - this.#lastAt < coalesceMs;
    this.#lastField = field;
    this.#lastAt = now;
    this.#change(
      { values: { ...this.#step.values, ...values }, own: this.#step.own },
      runsOn ? 'run-on' : 'step',
    );
  }

  /** The reader's own numbers, whatever they are: the page is no example any more. */
  claim(values: Readonly<Record<string, Value>>): void {
    this.#lastField = null;
    this.#change({ values: { ...this.#step.values, ...values }, own: true }, 'whole');
  }

  /** Back to the worked example; can be undone. */
  reset(): void {
    this.#lastField = null;
    if (this.isExample) this.#generation++;
    else this.#change({ values: this.#defaults, own: false }, 'whole');
  }

  /** Another example of this calculator, by what differs from the defaults. */
  load(inputs: Readonly<Record<string, Value>>): void {
    this.#lastField = null;
    this.#change({ values: { ...this.#defaults, ...inputs }, own: false }, 'whole');
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (!step) return;
    this.#future = [this.#step, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#lastField = null;
    this.#change(step, 'history');
  }

  redo(): void {
    const step = this.#future[0];
    if (!step) return;
    this.#past = [...this.#past, this.#step];
    this.#future = this.#future.slice(1);
    this.#lastField = null;
    this.#change(step, 'history');
  }

  #change(step: Step, how: 'step' | 'run-on' | 'whole' | 'history'): void {
    if (how === 'whole' || how === 'history') this.#generation++;
    if (how === 'step' || how === 'whole') this.#past = [...this.#past, this.#step].slice(-historyLength);
    if (how !== 'history') this.#future = [];
    this.#step = step;
    this.#scheduleDraft();
  }

  /** Takes up the kept draft; called once the prerendered page has come alive. */
  restore(): void {
    const draft = this.#draft?.read() ?? null;
    const adopted = draft !== null && this.#adopt(draft);
    if (this.#draft?.mangled) {
      this.#draftProblem ??= adopted
        ? 'Some numbers kept from an earlier visit could not be used. They are set aside, not deleted.'
        : 'Numbers kept from an earlier visit could not be read, so this page starts without them. They are set aside, not deleted.';
    }
  }

  /** @returns whether the page now stands on the draft */
  #adopt(draft: Draft): boolean {
    const { version, upgrade, inputs } = this.#calculator;
    if (draft.version > version) {
      this.#draft?.setAsideRead();
      this.#draftProblem =
        'The numbers kept here were made by a newer version of Stockgap. They are set aside; reload to get that version.';
      return false;
    }
    try {
      const upgraded = upgrade
        .slice(draft.version - 1)
        .reduce<Record<string, unknown>>((old, next) => next(old), { ...draft.values });
      const { values, problems } = valuesFromUnknown(inputs, upgraded);
      this.#step = { values, own: draft.own };
      if (problems.length > 0) {
        // What could not be used is met once, not at each visit.
        if (this.#draft?.setAsideRead()) this.#draft.mendRead(this.isExample ? null : this.#kept());
        this.#draftProblem = `Some numbers kept from an earlier visit could not be used, and the example’s stand in their place: ${problems.map((problem) => problem.message).join(' ')}`;
      }
      return true;
    } catch {
      // A step of an upgrade met something it did not expect.
      this.#draft?.setAsideRead();
      return false;
    }
  }

  #kept(): Draft {
    return { version: this.#calculator.version, values: this.#step.values, own: this.#step.own };
  }

  /** What has been set aside, as text the reader can copy. */
  get setAsideText(): string | null {
    return this.#draftProblem === null ? null : (this.#draft?.mangled?.text ?? null);
  }

  discardSetAside(): void {
    this.#draft?.discardMangled();
    this.#draftProblem = null;
    // The draft it came from may have gone with it.
    if (!this.isExample) this.#scheduleDraft();
  }

  dismissDraftProblem(): void {
    this.#draftProblem = null;
  }

  #scheduleDraft(): void {
    if (!this.#draft) return;
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.flush(), draftDelayMs);
  }

  /** Writes the draft down now; before the page goes or is hidden. */
  flush(): void {
    if (this.#pending === null) return;
    clearTimeout(this.#pending);
    this.#pending = null;
    if (this.isExample) {
      this.#draft?.remove();
      return;
    }
    const kept = this.#draft?.write(this.#kept());
    if (kept === false) {
      this.#draftProblem =
        'This browser keeps nothing for this site, so these numbers will be gone when the page is closed.';
    }
  }

  /** Ends the page's hold on the clock, with the draft written. */
  close(): void {
    this.flush();
  }
}
