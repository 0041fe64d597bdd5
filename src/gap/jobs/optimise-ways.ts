import type { SimulationReport } from '../../jobs/job';
import type { Optimised, OptimiseValues } from '../ways/optimise-outcome';
import { optimise } from '../ways/optimise';

/** The search for the best way as the worker runs it; pages ask for it by the name of this file. */
export const simulation = {
  simulate: (values: OptimiseValues, report: SimulationReport<Optimised>): Optimised =>
    optimise(values, report),
};
