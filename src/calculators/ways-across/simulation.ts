import { partedWays } from '../../gap/ways/run-ways';
import { partedSimulation } from '../../jobs/parted';

export const simulation = partedSimulation(partedWays);
