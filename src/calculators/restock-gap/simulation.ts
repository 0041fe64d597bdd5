import type { GapValues } from '../../gap/gap-inputs';
import type { GapOutcome } from '../../gap/gap-outcome';
import { runGap } from '../../gap/run-gap';
import type { Simulation } from '../calculator';

export const simulation: Simulation<GapValues, GapOutcome> = { simulate: runGap };
