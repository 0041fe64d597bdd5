import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figure, GapSummary } from '../engine/simulation/gap-summary';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapFigures } from './gap-figures';
import { gapInputs, type GapValues } from './gap-inputs';
import { runGap } from './run-gap';

const defaults: GapValues = defaultsOf(gapInputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const silent = { trials: 201, seed: 1, isPreview: true, onProgress: () => {}, onPreview: () => {} };
const run = runGap(defaults, silent);
const near = (figure: Figure, mean: number): Figure => ({ ...figure, mean, p50: mean });
const figureOf = (way: GapSummary, label: string, values = defaults) =>
  gapFigures(values, { ...run, way }, format).find((figure) => figure.label === label)!;
const numbers = (text: string) =>
  [...text.replaceAll(/(\d),(?=\d)/g, '$1').matchAll(/[\d.]+/g)].map(([number]) => Number(number));

it('shows backorders that add up, however they round', () => {
  const part = fc.double({ min: 0, max: 400, noNaN: true });
  fc.assert(
    fc.property(part, part, part, (kept, cancelled, waiting) => {
      fc.pre(kept + cancelled + waiting > 0);
      const { fates } = run.way;
      const way: GapSummary = {
        ...run.way,
        captured: near(run.way.captured, kept + cancelled + waiting),
        kept: near(run.way.kept, kept),
        fates: {
          ...fates,
          stillWaiting: near(fates.stillWaiting, waiting),
          cancelledByBuyer: near(fates.cancelledByBuyer, cancelled),
          cancelledBySeller: near(fates.cancelledBySeller, 0),
        },
      };
      const { value, note } = figureOf(way, 'Backorders kept');
      const [taken, ...others] = numbers(note!);
      expect(Number(value) + others.reduce((sum, number) => sum + number, 0)).toBeCloseTo(taken!, 6);
      expect(Math.abs(others[0]! - cancelled)).toBeLessThanOrEqual(1.6);
    }),
  );
});

it('counts the recovery from the restock that is shown', () => {
  const closed = { ...defaults, whileOut: 'closed' as const };
  const { way } = runGap(closed, silent);
  for (const [restock, recovered] of [
    [19.4, 46.6],
    [18.6, 45.5],
  ] as const) {
    const rounds: GapSummary = {
      ...way,
      restockDay: near(way.restockDay!, restock),
      recoveredDay: near(way.recoveredDay!, recovered),
      recoveryDays: near(way.recoveryDays!, recovered - restock),
    };
    const { value, note } = figureOf(rounds, 'Back to full speed', closed);
    expect(numbers(value)[0]! - numbers(note!)[0]!).toBe(Math.round(restock));
  }
});
