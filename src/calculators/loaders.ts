import type { FrozenInputs } from '../fields/frozen-inputs';
import type { Calculator } from './calculator';

/** What loads each calculator, by its file's path from here. */
export const calculators = import.meta.glob<Calculator>('./*/index.ts', { import: 'default' });

/** What loads the inputs of each calculator as they were in a version. */
export const frozen = import.meta.glob<FrozenInputs>('./*/defaults-*.json', { import: 'default' });

/** Folder names found, whether or not they say what they are: for the contract test. */
export const folders: readonly string[] = Object.keys(calculators).map((path) => path.split('/')[1]!);
