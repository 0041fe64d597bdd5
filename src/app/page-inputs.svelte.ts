import type { Calculator } from '../calculators/calculator';
import type { Problem, Value, Values } from '../fields/field';
import { defaultsOf, sameValue } from '../fields/values';
import { checkValues } from '../fields/check';
import { currentMoment } from '../fields/local-date';
import { upgradedValues } from '../fields/upgraded';
import type { Draft, DraftToKeep, PageDraft } from './drafts';
import { draftWords } from './draft-words';
import { EditHistory } from './edit-history.svelte';
import type { Base, Over } from './page-base';
import { TypingRun } from './typing-run';

const draftDelayMs = 300;

interface Step {
  readonly values: Values;
  readonly own: boolean;
}

/**
 * The inputs of one page: their values, what is wrong with them, undo and redo, and the draft. Every write passes
 * through `#change`. Values are replaced whole and never changed in place, so they need no proxy and may be
 * posted and stored as they are.
 */
export class PageInputs {
  readonly #calculator: Calculator;
  readonly #defaults: Values;
  #starting: Values = $state.raw()!;
  #draft: PageDraft | null;
  #base: Base = $state.raw()!;
  readonly #typing: TypingRun;
  #step: Step = $state.raw()!;
  readonly #history = new EditHistory<Step>();
  #draftProblem = $state<string | null>(null);
  #generation = $state(0);
  #pending: ReturnType<typeof setTimeout> | null = null;

  constructor(
    calculator: Calculator,
    { draft = null, now }: { readonly draft?: PageDraft | null; readonly now?: () => number } = {},
  ) {
    this.#calculator = calculator;
    this.#defaults = defaultsOf(calculator.inputs);
    this.#starting = this.#defaults;
    this.#draft = draft;
    this.#typing = new TypingRun(now);
    this.#base = { kind: 'example', values: this.#defaults };
    this.#step = { values: this.#defaults, own: false };
  }

  /** The worked example's values. */
  get defaults(): Values {
    return this.#defaults;
  }

  /** The values a blank page starts from: the defaults, and the seller's own figures in place of dated ones. */
  get starting(): Values {
    return this.#starting;
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

  readonly #isExample = $derived.by(() => !this.#step.own && !this.isEdited);

  /** Whether the values differ from what the page stands on. */
  readonly #isEdited = $derived.by(() =>
    Object.keys(this.#defaults).some((key) => !sameValue(this.#step.values[key], this.#base.values[key])),
  );

  get isEdited(): boolean {
    return this.#isEdited;
  }

  get base(): Base {
    return this.#base;
  }

  /** Whether the page still shows the worked example and nobody's own numbers. */
  get isExample(): boolean {
    return this.#isExample;
  }

  /** Grows whenever the values are put in place whole, so that what stands typed in the form goes. */
  get generation(): number {
    return this.#generation;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** What happened to the kept draft, in a sentence for the reader, or null when all is well. */
  get draftProblem(): string | null {
    return this.#draftProblem;
  }

  /** Changes some values as one step; keystrokes in one field run together. */
  change(values: Readonly<Record<string, Value>>): void {
    const keys = Object.keys(values).filter((key) => !sameValue(values[key], this.#step.values[key]));
    if (keys.length === 0) return;
    const runsOn = this.#typing.runsOn(keys);
    this.#change(
      { values: { ...this.#step.values, ...values }, own: this.#step.own },
      runsOn ? 'run-on' : 'step',
    );
  }

  /** The reader's own numbers, whatever they are: the page is no example any more. */
  claim(values: Readonly<Record<string, Value>>): void {
    this.#typing.end();
    this.#change({ values: { ...this.#step.values, ...values }, own: true }, 'whole');
  }

  /** Back to what the page stands on, such as the worked example; can be undone. */
  reset(): void {
    this.#typing.end();
    const own = this.#isOwn(this.#base);
    if (own ? !this.isEdited : this.isExample) this.#generation++;
    else this.#change({ values: this.#base.values, own }, 'whole');
  }

  /** From now on blank pages start from these, and the example's numbers are these. To be followed by `open`. */
  startFrom(values: Values): void {
    this.#starting = values;
  }

  /**
   * Puts the page on another base, with that base's own draft; what could be undone belonged to the old one.
   *
   * @returns the draft, or null where there was none
   */
  open(base: Base, draft: PageDraft | null, over: Over | null = null): Draft | null {
    this.flush();
    this.#base = base;
    this.#draft = draft;
    this.#history.clear();
    this.#typing.end();
    this.#generation++;
    this.#step = { values: base.values, own: this.#isOwn(base) };
    const taken = this.restore();
    if (over !== null && taken !== null && over.at > taken.at && over.at <= currentMoment().getTime())
      this.#step = { ...this.#step, values: { ...this.#step.values, ...over.values } };
    return taken;
  }

  /** Takes the kept draft back; what stands on the page stays until something else is opened. */
  dropDraft(): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = null;
    this.#draft?.remove();
  }

  /** The present values are what the page stands on from now on: they have been saved. The old draft goes. */
  settle(base: Base, draft: PageDraft | null): void {
    this.dropDraft();
    this.#base = base;
    this.#draft = draft;
    this.#step = { ...this.#step, own: true };
    // What was typed while the row was being written.
    if (this.isEdited) this.#scheduleDraft();
  }

  /** Another example of this calculator, by what differs from the defaults. */
  load(inputs: Readonly<Record<string, Value>>): void {
    this.#typing.end();
    this.#change({ values: { ...this.#defaults, ...inputs }, own: false }, 'whole');
  }

  undo(): void {
    this.#goTo(this.#history.undo(this.#step));
  }

  redo(): void {
    this.#goTo(this.#history.redo(this.#step));
  }

  #goTo(step: Step | null): void {
    if (!step) return;
    this.#typing.end();
    this.#change(step, 'history');
  }

  #change(step: Step, how: 'step' | 'run-on' | 'whole' | 'history'): void {
    if (how === 'whole' || how === 'history') this.#generation++;
    if (how === 'step' || how === 'whole') this.#history.leave(this.#step);
    else if (how === 'run-on') this.#history.goOn();
    this.#step = step;
    this.#scheduleDraft();
  }

  /**
   * Takes up the kept draft; called once the prerendered page has come alive.
   *
   * @returns the draft, or null where there was none to take up
   */
  restore(): Draft | null {
    this.#draftProblem = null;
    const draft = this.#draft?.read() ?? null;
    const adopted = draft !== null && this.#adopt(draft);
    if (this.#draft?.mangled) {
      this.#draftProblem ??= adopted ? draftWords.partlyUnread : draftWords.unread;
    }
    return adopted ? draft : null;
  }

  /** @returns whether the page now stands on the draft */
  #adopt(draft: Draft): boolean {
    const read = upgradedValues(this.#calculator, draft.version, draft.values);
    if (read.kind !== 'read') {
      this.#draft?.setAsideRead();
      if (read.kind === 'newer') this.#draftProblem = draftWords.newer;
      return false;
    }
    this.#step = { values: read.values, own: draft.own };
    if (read.problems.length > 0) {
      // What could not be used is met once, not at each visit.
      if (this.#draft?.setAsideRead()) this.#draft.mendRead(this.#isKeepworthy ? this.#kept() : null);
      this.#draftProblem = `Some numbers kept from an earlier visit could not be used, and the example’s stand in their place: ${read.problems.map((problem) => problem.message).join(' ')}`;
    }
    return true;
  }

  /** Whether there is anything of the reader's that the base does not hold. */
  get #isKeepworthy(): boolean {
    return this.#isOwn(this.#base) ? this.isEdited : !this.isExample;
  }

  /** Whether a base is the reader's own: a product of which nothing is known yet lends the example's numbers. */
  #isOwn({ kind, values }: Base): boolean {
    if (kind === 'example') return false;
    return kind !== 'product' || !sameValue(values, this.#starting);
  }

  #kept(): DraftToKeep {
    return {
      version: this.#calculator.version,
      values: this.#step.values,
      own: this.#step.own,
      revision: this.#base.revision ?? null,
    };
  }

  /** What has been set aside, as text the reader can copy. */
  get setAsideText(): string | null {
    return this.#draftProblem === null ? null : (this.#draft?.mangled?.text ?? null);
  }

  discardSetAside(): void {
    this.#draft?.discardMangled();
    this.#draftProblem = null;
    // The draft it came from may have gone with it.
    if (this.#isKeepworthy) this.#scheduleDraft();
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
    if (!this.#isKeepworthy) {
      this.#draft?.remove();
      return;
    }
    const place = this.#draft?.write(this.#kept());
    if (place === 'nowhere' || place === 'tab') this.#draftProblem = draftWords[place];
  }

  /** Ends the page's hold on the clock, with the draft written. */
  close(): void {
    this.flush();
  }
}
