import type { Calculator } from '../calculators/calculator';
import type { AnswerPart, KeyFigure } from '../fields/answer';
import type { Formatter } from '../fields/format';
import { defaultsOf } from '../fields/values';

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

/** A calculator's worked answer alone, for the home page. */
export async function exampleAnswer(calculator: Calculator, format: Formatter): Promise<ExampleAnswer> {
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
