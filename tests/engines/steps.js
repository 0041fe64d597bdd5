import { everyPage, withoutNetwork } from './every-page.js';
import { files } from './files.js';
import { ownNumbers } from './own-numbers.js';

/** The main journeys, in an order that each step may rest on those before it. */
export const steps = [...ownNumbers, ...files, ...everyPage, ...withoutNetwork];
