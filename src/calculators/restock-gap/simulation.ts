import type { GapValues } from '../../gap/gap-inputs';
import type { GapSimulation } from '../../gap/gap-simulation';
import { runGap } from '../../gap/run-gap';
import type { Simulation } from '../calculator';

export const simulation: Simulation<GapValues, GapSimulation> = { simulate: runGap };
