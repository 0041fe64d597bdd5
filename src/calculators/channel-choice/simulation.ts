import { partedSimulation } from '../../jobs/parted';
import { partedMixes } from './run-mixes';

export const simulation = partedSimulation(partedMixes);
