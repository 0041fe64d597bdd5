import { expectGap, type GapExpectation } from '../../gap/expect-gap';
import type { GapValues } from '../../gap/gap-inputs';
import type { CalculatorModel } from '../calculator';

export const model: CalculatorModel<GapValues, GapExpectation> = { compute: expectGap };
