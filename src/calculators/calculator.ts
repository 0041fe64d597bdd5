import type { Component } from 'svelte';
import type { Inputs, Problem, Values, ValuesOf } from '../fields/field';
import type { Action, AnswerPart, CustomerNotice, KeyFigure } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { InputGroup } from '../fields/input-group';
import type { Scenario } from '../fields/stored';
import type { JobRunner, SimulationReport } from '../jobs/job';

export const calculatorGroups = ['bridge', 'cost', 'watch', 'prevent', 'plan'] as const;
export type CalculatorGroup = (typeof calculatorGroups)[number];

/** The few lines every page may load at once: home, menu, search. One `about.ts` a folder. */
export interface CalculatorAbout {
  /** Folder name, route and stored key. */
  readonly id: string;
  readonly title: string;
  /** One line: the question it answers. */
  readonly summary: string;
  readonly group: CalculatorGroup;
  /** Order within its group. */
  readonly order: number;
  /**
   * Calculators of one family ask for the same things: an input of one key means the same in each of them, and all of a
   * page's numbers can be taken to the next.
   */
  readonly family?: 'gap' | 'stock';
}

/** The pure half of a calculator, in `model.ts`: runs on the page, at prerender and in tests. */
export interface CalculatorModel<V, R> {
  /** Quick enough for every keystroke. */
  compute(values: V): R;
}

/** Where chance matters, in `simulation.ts`: runs in the worker, so that no page has to load it. */
export interface Simulation<V, S> {
  simulate(values: V, report: SimulationReport<S>): S;
}

export interface Example<V> {
  readonly name: string;
  /** Only what differs from the defaults. */
  readonly inputs: Partial<V>;
  /** Numbers by path into the result of `compute` ("pipeline.cancelled"). */
  readonly expected: Readonly<Record<string, number>>;
  readonly tolerance?: number;
  readonly source: string;
}

/** Another page that would make an answer better. */
export interface Improvement {
  /** Its calculator's id. */
  readonly id: string;
  /** Which number here is weak, and what that page does about it, in a sentence. */
  readonly why: string;
}

/** What a View is given. `result` is null when the values have problems that make it meaningless. */
export interface ViewProps<V, R, S = never> {
  readonly values: V;
  readonly result: R;
  readonly simulated: S | null;
  /** Share done of the run under way, 0 to 1; null when none is. */
  readonly progress: number | null;
  readonly format: Formatter;
  /** Changes inputs as the seller would, as one step of undo. */
  readonly change: (values: Partial<V>) => void;
  /** Ends the run under way and leaves the first look; absent at prerender and in print. */
  readonly cancel?: (() => void) | undefined;
  /**
   * Runs work beside the page's own, such as another calculator's simulation by its id; it waits while the page's own runs.
   * Absent at prerender and in print.
   */
  readonly jobs?: JobRunner | undefined;
}

/** A run with its inputs, one of several shown side by side. */
export interface ComparedRun<V, R, S> {
  readonly title: string;
  /** ISO 4217; money of different currencies must not be held against each other. */
  readonly currency: string;
  readonly values: V;
  readonly result: R;
  readonly simulated: S | null;
}

/** A gap that goes on for weeks: how its values follow the calendar, and the panel that asks for news. */
export interface LiveSupport<V, R, S> {
  /** The same gap seen from `days` later: what has passed leaves, what is to come is nearer. */
  readonly later: (values: V, days: number) => V;
  readonly Panel: Component<LivePanelProps<V, R, S>>;
}

export interface LivePanelProps<V, R, S> extends ViewProps<V, R, S> {
  readonly scenario: Scenario;
  /** Today's calendar date, YYYY-MM-DD. */
  readonly today: string;
  /** Keeps the scenario changed in these parts and, where values are among them, puts them on the page. */
  readonly keep: (changes: Partial<Pick<Scenario, 'live' | 'updates' | 'values' | 'asOf'>>) => Promise<void>;
  /** Runs other values of this calculator with the scenario's own seed. */
  readonly run: (values: V) => Promise<S>;
}

export interface Calculator<I extends Inputs = Inputs, R = unknown, S = unknown> {
  readonly about: CalculatorAbout;
  /** Version of the stored and linked shape; raised with an entry in `upgrade`. */
  readonly version: number;
  readonly upgrade: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
  readonly inputs: I;
  readonly groups: readonly InputGroup<ValuesOf<I>>[];
  readonly quickStart?: QuickStart<ValuesOf<I>>;
  /** Checks across fields, beyond each field's own range. */
  readonly check?: (values: ValuesOf<I>) => readonly Problem[];
  readonly model: CalculatorModel<ValuesOf<I>, R>;
  /** Loads the folder's simulation; absent where chance plays no part. */
  readonly simulation?: () => Promise<Simulation<ValuesOf<I>, S>>;
  /** The answer in one sentence, from the computed or the simulated result. */
  readonly answer: (
    values: ValuesOf<I>,
    result: R,
    simulated: S | null,
    format: Formatter,
  ) => readonly AnswerPart[];
  /** Two figures kept in view on a phone. */
  readonly keyFigures: (
    values: ValuesOf<I>,
    result: R,
    simulated: S | null,
    format: Formatter,
  ) => readonly KeyFigure[];
  readonly examples: readonly Example<ValuesOf<I>>[];
  /** Numbers that the answer gives and other pages of the family ask for, by key: handed on beside the inputs. */
  readonly yields?: (values: ValuesOf<I>, result: R, simulated: S | null) => Values;
  /** What to do and by when, from the simulated result where there is one. */
  readonly actions?: (
    values: ValuesOf<I>,
    result: R,
    simulated: S | null,
    format: Formatter,
  ) => readonly Action[];
  /** Messages to customers for the delay at hand. */
  readonly notices?: (
    values: ValuesOf<I>,
    result: R,
    simulated: S | null,
    format: Formatter,
  ) => readonly CustomerNotice[];
  /** Pages that improve the weakest numbers of this answer, the weakest first; none where nothing is weak. */
  readonly improve?: (
    values: ValuesOf<I>,
    result: R,
    simulated: S | null,
    format: Formatter,
  ) => readonly Improvement[];
  /** Modelling choices behind the answer, a line each, for the printed page. */
  readonly assumptions?: (values: ValuesOf<I>, format: Formatter) => readonly string[];
  /** The picture for the printed page, drawn without a canvas. */
  readonly Printed?: Component<ViewProps<ValuesOf<I>, R, S>>;
  /** Following a gap day by day; absent where nothing goes on. */
  readonly live?: () => Promise<LiveSupport<ValuesOf<I>, R, S>>;
  /** Pictures of two to four runs laid over each other; absent where figures say all. */
  readonly compare?: () => Promise<
    Component<{ readonly runs: readonly ComparedRun<ValuesOf<I>, R, S>[]; readonly format: Formatter }>
  >;
  /** Imported data it can take, wired by the app. */
  readonly accepts?: readonly ('daily-sales' | 'orders')[];
  /** Warnings with their next step, right under the figures. */
  readonly Warnings?: Component<ViewProps<ValuesOf<I>, R, S>>;
  readonly View: Component<ViewProps<ValuesOf<I>, R, S>>;
  /** How it works: formula, assumptions, limits, sources. */
  readonly Guide: Component<{ readonly format: Formatter }>;
}

/** A form of very few numbers that gives an answer at once; everything else keeps its usual value. */
export interface QuickStart<V> {
  readonly inputs: Inputs;
  /** The calculator's inputs that the few answers stand for. */
  readonly apply: (answers: Values) => Partial<V>;
}

/** Identity with types: what a folder's `index.ts` exports by default. */
export function defineCalculator<const I extends Inputs, R, S = never>(
  calculator: Calculator<I, R, S>,
): Calculator<I, R, S> {
  return calculator;
}
