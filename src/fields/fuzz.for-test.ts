/** What `npm run fuzz` spoils, by what it is. */
export type FuzzKind = 'links' | 'files' | 'backups' | 'names' | 'rows' | 'pasted';

/** The seed that a long run was given, null in an ordinary one. */
export const fuzzSeed = process.env.FUZZ_SEED === undefined ? null : Number(process.env.FUZZ_SEED);

/**
 * A property's seed and number of runs: as many as the test has by itself, more with `npm run test:full` where it names more, or
 * as `npm run fuzz` asks for its kind. An ordinary run is the same every time, so that what it must meet, it meets; the long
 * ones try their luck.
 */
export const fuzzRuns = (kind: FuzzKind, usual: number, full = usual) => {
  const isFull = Boolean(process.env.STOCKGAP_TEST_FULL);
  return {
    numRuns: Number(process.env[`FUZZ_${kind.toUpperCase()}`] ?? (isFull ? full : usual)),
    ...(fuzzSeed !== null ? { seed: fuzzSeed } : isFull ? {} : { seed: 1 }),
  };
};

/** Tells `npm run fuzz` how many were spoiled. Nothing is said in an ordinary run. */
export function tellFuzzed(kind: FuzzKind, count: number): void {
  if (fuzzSeed !== null) console.info(`fuzzed ${count} ${kind}`);
}
