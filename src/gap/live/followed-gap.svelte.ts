import { daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { createFormatter } from '../../fields/formatter';
import type { Scenario } from '../../fields/stored';
import { cleanText } from '../../fields/text';
import { sameValue } from '../../fields/values';
import type { GapSummary } from '../../engine/simulation/gap-summary';
import type { GapValues } from '../gap-inputs';
import { figureChanges, newsSentence, type FigureChange } from './comparison';
import type { Live } from './counts';
import { expectedLater } from './guess';
import type { LiveFace } from './live-face';
import { currentMoment } from '../../fields/local-date';
import { stepBack, stepOf, type Step } from './step-back';
import { dayZero, difference, storedValues, valuesBefore, withUpdate, type Update } from './updates';

/** One piece of news, ready to be taken in. */
export interface News {
  /** What happened, the beginning of a sentence. */
  readonly text: string;
  /** What was said, in the seller's words. */
  readonly quote?: string;
  readonly next: GapValues;
  /** The live state with it, where a count, a landing or the end is among it. */
  readonly live?: Live;
  /** Days by which it moves day 0 on. */
  readonly days?: number;
  /** What taking it back is called; "Undo the last news" if not given. */
  readonly undo?: string;
}

/** What the last news did. */
export interface Outcome {
  readonly sentence: string;
  readonly changes: readonly FigureChange[];
}

type Kept = Pick<Scenario, 'live' | 'updates' | 'values' | 'asOf'>;
const longestQuote = 500;

/**
 * A gap that is being followed: takes in news, keeps each as one update of the scenario with a way back, and says what it
 * did. What was just kept stands at once; when the page brings the kept scenario, that stands.
 */
export class FollowedGap {
  readonly #face: () => LiveFace;
  readonly #now: () => string;
  #kept: Kept = $derived.by(() => keptOf(this.#face().scenario));
  #values: GapValues = $derived.by(() => this.#face().values);
  #steps = $state.raw<readonly Step[]>([]);
  #busy = $state(false);
  #comparing = $state(false);
  #outcome = $state.raw<Outcome | null>(null);
  #problem = $state<string | null>(null);
  /** What the figures said last were worked out for. */
  #told: GapValues | null = null;
  #ticket = 0;

  /** @param now - the present moment, ISO 8601 in UTC */
  constructor(face: () => LiveFace, now = () => currentMoment().toISOString()) {
    this.#face = face;
    this.#now = now;
  }

  get live(): Live | null {
    return this.#kept.live;
  }

  get updates(): readonly Update[] {
    return this.#kept.updates;
  }

  /** The values on the page, with news that the page has not shown yet. */
  get values(): GapValues {
    return this.#values;
  }

  readonly format: Formatter = $derived.by(() =>
    createFormatter({ ...this.#face().format.settings, asOf: this.#values.asOf }),
  );

  /** The date that day 0 of the values is. */
  readonly dayZero: string | null = $derived.by(() => dayZero(this.#kept, this.#values.asOf));

  /** Days from day 0 of the values to today; below 0 when the device's clock is before it. */
  readonly behind: number = $derived.by(() =>
    this.dayZero === null ? 0 : daysBetween(this.dayZero, this.#face().today),
  );

  /** Values of the first prediction. */
  readonly first: GapValues = $derived.by(() => valuesBefore(this.#kept, 0));

  /** Whether something is being kept: no other step starts meanwhile. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Whether what the news does is still being worked out. */
  get comparing(): boolean {
    return this.#comparing;
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  get problem(): string | null {
    return this.#problem;
  }

  /** What taking the last step of this visit back is called; null where there is none. */
  get undoes(): string | null {
    return this.#steps.at(-1)?.undo ?? null;
  }

  /** The run of the present values. */
  wayNow(): Promise<GapSummary> {
    return this.wayOf(this.#values);
  }

  /** The run of some values, the page's own where it is there. */
  async wayOf(values: GapValues): Promise<GapSummary> {
    return this.#wayOf(values) ?? (await this.#face().run(values)).way;
  }

  /** Begins to follow: from here on days pass. @returns whether it was kept */
  async follow(startedOn: string): Promise<boolean> {
    const next = { ...this.#values, asOf: startedOn };
    const live: Live = { startedOn, counts: [], restockedOn: null, endedOn: null };
    return this.#step('Stop following', { ...this.#kept, live, values: next, asOf: startedOn }, next);
  }

  /** Changes the live state alone, such as the end. @returns whether it was kept */
  async mark(undo: string, live: Live): Promise<boolean> {
    return this.#step(undo, { ...this.#kept, live }, this.#values);
  }

  /**
   * Takes news in as one update; what it did follows as `outcome`.
   *
   * @returns whether it was kept
   */
  async take({
    text,
    quote = '',
    next,
    live,
    days = 0,
    undo = 'Undo the last news',
  }: News): Promise<boolean> {
    const { today } = this.#face();
    const before = this.#values;
    const beforeWay = this.#wayOf(before);
    const said = cleanText(quote, longestQuote);
    const at = this.#now();
    const update: Update = {
      at,
      asOf: days > 0 ? today : this.dayZero,
      said: said === '' ? text : `${text} (“${said}”)`,
      ...difference(storedValues(this.#kept), next),
    };
    const kept = {
      live: live ?? this.#kept.live,
      updates: withUpdate(this.#kept.updates, update),
      values: next,
      asOf: next.asOf,
    };
    const taken = await this.#step(undo, kept, next, at);
    if (taken) void this.#compare(before, beforeWay, next, days, update);
    return taken;
  }

  /** Takes the last step of this visit back, and nothing else: numbers saved since stay. @returns whether it was kept */
  async undo(): Promise<boolean> {
    const last = this.#steps.at(-1);
    if (last === undefined || this.#busy) return false;
    const back = stepBack(last, this.#kept);
    if ('refusal' in back) {
      this.#problem = back.refusal;
      return false;
    }
    this.#ticket++;
    this.#outcome = null;
    this.#comparing = false;
    const taken = await this.#keep({ ...back, asOf: back.values.asOf }, back.values);
    if (taken) {
      this.#steps = this.#steps.slice(0, -1);
      this.#told = back.values;
      this.#outcome = { sentence: 'Undone: this gap stands as it did before that.', changes: [] };
    }
    return taken;
  }

  /** The values as they stood after an update, or before all of them (−1), as a new update: nothing is taken away. */
  async goBackTo(index: number): Promise<boolean> {
    const words = index < 0 ? 'the first prediction' : `“${this.#kept.updates[index]?.said ?? ''}”`;
    return this.take({
      text: cleanText(`Went back to ${words}`, longestQuote),
      next: valuesBefore(this.#kept, index + 1),
      undo: 'Undo going back',
    });
  }

  /** What the last update changed, worked out anew: for a gap that was opened again. */
  async compareLast(): Promise<void> {
    const index = this.#kept.updates.length - 1;
    const update = this.#kept.updates[index];
    if (update === undefined) return;
    const before = valuesBefore(this.#kept, index);
    const from = dayZero({ ...this.#kept, updates: this.#kept.updates.slice(0, index) }, before.asOf);
    const days = from === null || this.dayZero === null ? 0 : Math.max(0, daysBetween(from, this.dayZero));
    await this.#compare(before, null, this.#values, days, null);
  }

  async #step(undo: string, kept: Kept, values: GapValues, at: string | null = null): Promise<boolean> {
    const step = stepOf(undo, this.#kept, kept, at);
    const taken = await this.#keep(kept, values);
    if (taken) this.#steps = [...this.#steps, step];
    return taken;
  }

  async #keep(kept: Kept, values: GapValues): Promise<boolean> {
    if (this.#busy) return false;
    const previous = { kept: this.#kept, values: this.#values };
    this.#busy = true;
    this.#problem = null;
    this.#kept = kept;
    this.#values = values;
    try {
      await this.#face().keep(kept);
      return true;
    } catch (error) {
      this.#kept = previous.kept;
      this.#values = previous.values;
      this.#problem = error instanceof Error ? error.message : 'That could not be kept. Nothing was changed.';
      return false;
    } finally {
      this.#busy = false;
    }
  }

  /** The run of some values, where the page has it already; a first look has too few futures to compare by. */
  #wayOf(values: GapValues): GapSummary | null {
    const { values: shown, simulated } = this.#face();
    return simulated !== null && simulated.tornado !== null && sameValue(shown, values)
      ? simulated.way
      : null;
  }

  async #compare(
    before: GapValues,
    beforeWay: GapSummary | null,
    after: GapValues,
    days: number,
    update: Update | null,
  ): Promise<void> {
    const ticket = ++this.#ticket;
    this.#comparing = true;
    this.#outcome = null;
    try {
      const { run } = this.#face();
      let expected = beforeWay ?? (await run(before)).way;
      if (days > 0) expected = (await run(expectedLater(before, expected, days))).way;
      const way = this.#wayOf(after) ?? (await run(after)).way;
      if (ticket !== this.#ticket) return;
      const format = createFormatter({ ...this.#face().format.settings, asOf: after.asOf });
      const text = update?.said ?? 'The last news';
      // The first news of all starts from the first prediction, which stands on the page.
      const isFirst = this.#kept.updates.length === 1 && update !== null;
      const isSeenAnew = days > 0 || (this.#told === null ? !isFirst : !sameValue(this.#told, before));
      this.#told = after;
      const sentence = newsSentence(text, expected, way, format, isSeenAnew);
      this.#outcome = { sentence, changes: figureChanges(expected, way, format) };
      if (update !== null) await this.#writeDown(update, sentence);
    } catch {
      if (ticket === this.#ticket)
        this.#problem = 'The news is kept; what it changes could not be worked out this time.';
    } finally {
      if (ticket === this.#ticket) this.#comparing = false;
    }
  }

  /** Puts what news did into its entry of the log. */
  async #writeDown(update: Update, said: string): Promise<void> {
    if (this.#busy) return;
    const updates = this.#kept.updates.map((it) =>
      it.at === update.at && it.said === update.said ? { ...it, said } : it,
    );
    this.#kept = { ...this.#kept, updates };
    await this.#face().keep({ updates });
  }
}

function keptOf({ live, updates, values, asOf }: Scenario): Kept {
  return { live, updates, values, asOf };
}
