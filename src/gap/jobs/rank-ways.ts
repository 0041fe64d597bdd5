import { partedSimulation } from '../../jobs/parted';
import { partedWays } from '../ways/run-ways';

/** The ranking of all ways as the worker runs it for a page that shows the first of them. */
export const simulation = partedSimulation(partedWays);
