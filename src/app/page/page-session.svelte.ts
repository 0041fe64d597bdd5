import type { Calculator } from '../../calculators/calculator';
import { engineVersion } from '../../engine/version';
import { createFormatter } from '../../fields/formatter';
import type { Problem, Values } from '../../fields/field';
import { sameValue } from '../../fields/values';
import type { RunningWork } from '../../jobs/job';
import type { SharedScenario } from '../../share/shared-scenario';
import { answerText } from '../answer-text';
import type { AppContext } from '../app-context';
import { Calculation } from '../calculation.svelte';
import { scenarioActions } from '../do-today/scenario-actions';
import { PageDraft } from '../drafts';
import { PageInputs } from '../page-inputs.svelte';
import { prerenderedSettings } from '../settings.svelte';
import { readShared } from '../share/read-shared';
import type { WorkedExample } from '../worked-example';
import { OpenedPage } from './opened-page.svelte';
import type { PageContext } from './page-context';
import type { KeptAnswer } from './scenario-row';
import { ScenarioSaver } from './scenario-saver.svelte';
import type { SaverParts } from './scenario-saver.svelte';

/** How long saving waits for the whole answer before it keeps the first look. */
const wholeAnswerMs = 20_000;

/** The date of day 0 among values, or null. */
const dateIn = ({ asOf }: Values) => (typeof asOf === 'string' ? asOf : null);

type Context = Pick<AppContext, 'settings' | 'runner' | 'stores' | 'library' | 'product'>;

/** Everything one calculator page holds while it is open: inputs, answer, what it stands on, and how to keep it. */
export class PageSession {
  readonly calculator: Calculator;
  readonly inputs: PageInputs;
  readonly calculation: Calculation;
  readonly opened: OpenedPage;
  readonly saver: ScenarioSaver;
  readonly #context: Context;
  #unread = $state.raw<readonly Problem[]>([]);
  #works: readonly RunningWork<unknown>[] = [];
  #isOpen = true;

  /** @param example - where the page came with it */
  constructor(
    calculator: Calculator,
    example: WorkedExample | null,
    context: Context,
    tell: Pick<SaverParts, 'saved' | 'failed'> = { saved: () => {} },
  ) {
    const { stores, runner, library } = context;
    this.calculator = calculator;
    this.#context = context;
    this.inputs = new PageInputs(calculator, { draft: new PageDraft(stores, calculator.about.id) });
    this.calculation = new Calculation(calculator, runner, this.inputs.values, example);
    this.opened = new OpenedPage({
      calculator,
      inputs: this.inputs,
      library,
      stores,
      readLink: (fragment) => readShared(calculator, fragment),
      stood: (goesOn) => {
        // Before anything is worked out, so that nothing of the old numbers is shown for the new ones.
        this.calculation.draw(this.opened);
        if (!goesOn) this.calculation.forget();
      },
    });
    this.saver = new ScenarioSaver({
      calculator,
      opened: this.opened,
      library,
      keptAnswer: () => this.keptAnswer(),
      answerTo: (values) => this.#answerTo(values),
      currency: () => this.currency,
      product: () => this.opened.row?.product ?? this.#context.product.current?.id ?? null,
      ...tell,
    });
  }

  /** Puts the page into a context. */
  open(context: PageContext): Promise<void> {
    return this.opened.open(context);
  }

  get shown() {
    return this.calculation.shown;
  }

  /** What is typed and cannot be read as a value yet. */
  get unread(): readonly Problem[] {
    return this.#unread;
  }

  set unread(problems: readonly Problem[]) {
    this.#unread = problems;
  }

  readonly problems = $derived.by(() => [...this.#unread, ...this.inputs.problems]);

  /** Whether the numbers are all in order, so that there is an answer to keep. */
  readonly ready = $derived.by(() => this.problems.length === 0 && this.calculation.failure === null);

  readonly currency = $derived.by(
    () =>
      this.opened.origin?.currency ??
      this.opened.product?.currency ??
      this.#context.settings.current.currency,
  );

  readonly asOf = $derived.by(() => dateIn(this.inputs.values));

  #formatOf(asOf: string | null) {
    return createFormatter({ ...this.#context.settings.format, currency: this.currency, asOf });
  }

  /** Whether numbers are still written as they were when the page was built. */
  readonly #writtenAsBuilt = $derived.by(() => {
    const { locale, currency } = prerenderedSettings;
    return sameValue(this.format.settings, { locale, currency, asOf: dateIn(this.inputs.defaults) });
  });

  /** Whether the answer stands as it was built into the page, number for number and letter for letter. */
  readonly answerAsBuilt = $derived.by(() => this.#writtenAsBuilt && this.calculation.isAsBuilt);

  /** Whether the form does. */
  readonly formAsBuilt = $derived.by(() => {
    const { defaults, starting, values } = this.inputs;
    return this.#writtenAsBuilt && values === defaults && starting === defaults;
  });

  readonly format = $derived.by(() => this.#formatOf(this.asOf));

  /** What a calculator's words are made from. */
  readonly #said = $derived.by(() => {
    const { shown } = this;
    return shown && ([shown.values as never, shown.result, shown.simulated, this.format] as const);
  });

  readonly answer = $derived.by(() => this.#said && this.calculator.answer(...this.#said));

  readonly figures = $derived.by(() => this.#said && this.calculator.keyFigures(...this.#said));

  readonly actions = $derived.by(() => (this.#said && this.calculator.actions?.(...this.#said)) ?? []);

  readonly improvements = $derived.by(() => (this.#said && this.calculator.improve?.(...this.#said)) ?? []);

  readonly notices = $derived.by(() => (this.#said && this.calculator.notices?.(...this.#said)) ?? []);

  /** The whole answer to the present values. */
  async keptAnswer(): Promise<KeptAnswer> {
    const { values } = this.inputs;
    const shown = await this.calculation.whole(values, wholeAnswerMs);
    // Other numbers were typed meanwhile: these are saved as they were when it was asked.
    return shown ? this.#kept(values, shown.result, shown.simulated) : this.#answerTo(values);
  }

  /** The answer to values that are not on the page, under its own futures. */
  async #answerTo(values: Values): Promise<KeptAnswer> {
    const { calculator } = this;
    const result = calculator.model.compute(values as never);
    const simulated = calculator.simulation ? await this.run(values) : null;
    return this.#kept(values, result, simulated);
  }

  /** Runs other values of this calculator with the page's own seed and trials. */
  run(values: unknown): Promise<unknown> {
    const { trials, seed } = this.opened;
    const request = {
      model: this.calculator.about.id,
      values,
      trials,
      previewTrials: 0,
      seed,
      answerOnly: true,
    };
    const work = this.#context.runner.run(request, { onProgress: () => {}, onPreview: () => {} });
    this.#works = [...this.#works, work];
    return work.result.finally(() => {
      this.#works = this.#works.filter((one) => one !== work);
    });
  }

  #kept(values: Values, result: unknown, simulated: unknown): KeptAnswer {
    const { calculator } = this;
    const asOf = dateIn(values);
    const format = this.#formatOf(asOf);
    const of = [values as never, result, simulated, format] as const;
    return {
      values,
      answer: answerText(calculator.answer(...of)),
      figures: calculator.keyFigures(...of),
      actions: scenarioActions(calculator.actions?.(...of) ?? [], asOf, this.opened.row?.actions),
    };
  }

  /** What a link of the present page carries. */
  readonly shared = $derived.by((): SharedScenario => ({
    values: this.inputs.values,
    currency: this.currency,
    seed: this.opened.seed,
    trials: this.opened.trials,
    engine: engineVersion,
    headlines: (this.figures ?? []).map(({ label, value, note }) =>
      note === undefined ? { label, value } : { label, value, note },
    ),
    title: this.opened.row?.title ?? this.opened.shared?.title ?? null,
    notes: this.opened.row?.notes ?? this.opened.shared?.notes ?? null,
  }));

  /** Whether the page is still the one shown. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The page goes; a save under way still gets its answer. */
  close(): void {
    this.#isOpen = false;
    this.inputs.close();
    void this.saver.idle().then(() => {
      this.calculation.close();
      for (const work of this.#works) work.abort();
    });
  }
}
