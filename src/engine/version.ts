/**
 * Version of the mathematics: raised whenever the same inputs, seed and trials give other figures than before, so that a
 * link or a saved scenario can say which engine its figures came from. `version.test.ts` holds the figures of each.
 */
export const engineVersion = '1';
