import { partedSimulation } from '../../jobs/parted';
import { partedSplits } from './run-splits';

export const simulation = partedSimulation(partedSplits);
