import type { Calculator } from '../calculators/calculator';
import { flagship, loadCalculator } from '../calculators/registry';
import type { AnswerPart, KeyFigure } from '../fields/answer';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { prerenderedSettings } from './settings.svelte';

/** How many futures a page draws, with which seed, and how many for the first look after an edit. */
export interface SimulationSize {
  readonly trials: number;
  readonly previewTrials: number;
  readonly seed: number;
}
export const simulationSize: SimulationSize = { trials: 10_000, previewTrials: 500, seed: 1 };

/** What a calculator makes of its own defaults: what its page shows first. */
export interface WorkedExample {
  readonly result: unknown;
  /** Null where chance plays no part. */
  readonly simulated: unknown;
}

export async function workedExample(calculator: Calculator, size = simulationSize): Promise<WorkedExample> {
  const values = defaultsOf(calculator.inputs) as never;
  const simulation = await calculator.simulation?.();
  const silent = { onProgress: () => {}, onPreview: () => {} };
  return {
    result: calculator.model.compute(values),
    simulated: (await simulation?.simulate(values, { ...size, ...silent })) ?? null,
  };
}

export interface ExampleAnswer {
  readonly id: string;
  readonly title: string;
  readonly answer: readonly AnswerPart[];
  readonly figures: readonly KeyFigure[];
}

/** The worked answer of the calculator that stands for all, for the home page. */
export async function exampleAnswer(): Promise<ExampleAnswer | null> {
  if (!flagship) return null;
  const calculator = await loadCalculator(flagship.id);
  const { locale, currency } = prerenderedSettings;
  const format = createFormatter({ locale, currency, asOf: null });
  const values = defaultsOf(calculator.inputs) as never;
  const { result, simulated } = await workedExample(calculator);
  return {
    id: calculator.about.id,
    title: calculator.about.title,
    answer: calculator.answer(values, result, simulated, format),
    figures: calculator.keyFigures(values, result, simulated, format),
  };
}
