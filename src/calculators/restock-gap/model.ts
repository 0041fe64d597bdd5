import type { CalculatorModel } from '../calculator';
import type { GapValues } from '../../gap/gap-inputs';
import { expectGap, runGap, type GapExpectation, type GapSimulation } from '../../gap/gap-run';

export const model: CalculatorModel<GapValues, GapExpectation, GapSimulation> = {
  compute: expectGap,
  simulate: runGap,
};
