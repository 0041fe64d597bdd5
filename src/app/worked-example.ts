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

/** What the example's simulation gives, or null where chance plays no part. */
export async function simulateExample(calculator: Calculator): Promise<unknown> {
  const simulation = await calculator.simulation?.();
  if (simulation === undefined) return null;
  const silent = { onProgress: () => {}, onPreview: () => {} };
  return simulation.simulate(defaultsOf(calculator.inputs) as never, { ...simulationSize, ...silent });
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
  const result = calculator.model.compute(values);
  const simulated = await simulateExample(calculator);
  return {
    id: calculator.about.id,
    title: calculator.about.title,
    answer: calculator.answer(values, result, simulated, format),
    figures: calculator.keyFigures(values, result, simulated, format),
  };
}
