import type { JobRequest, SimulationReport } from './job';

/** How much is drawn, said to each part alike. */
export interface PartSize {
  readonly trials: number;
  readonly seed: number;
  /** Only what the answer needs: a first look. */
  readonly isPreview: boolean;
}

/**
 * A simulation made of pieces that need nothing of each other, so that a pool of workers may run them side by side.
 * Values, pieces and what they give are plain data that can be posted.
 */
export interface Parted<V, P, R, S> {
  /** The pieces, most wanted first; the same for the same values and size. At least one. */
  readonly parts: (values: V, size: PartSize) => readonly P[];
  /** What it gives is given away: typed arrays in it must not be kept for a later piece. */
  readonly runPart: (values: V, part: P, size: PartSize) => R;
  /** The result as far as it goes: what each piece gave, by its place in `parts`; null for those to come. */
  readonly combine: (values: V, done: readonly (R | null)[], size: PartSize) => S;
  /** Whether enough pieces are there for a result to be shown; unless said, all must be. */
  readonly isEnough?: (values: V, done: readonly (R | null)[], size: PartSize) => boolean;
}

/** A parted simulation as the contract of calculators knows it: run where it stands, piece after piece. */
export interface PartedSimulation<V, P, R, S> extends Parted<V, P, R, S> {
  simulate(values: V, report: SimulationReport<S>): S;
}

/** Gives pieces the `simulate` that tests, prerender and workers without a pool call. */
export function partedSimulation<V, P, R, S>(parted: Parted<V, P, R, S>): PartedSimulation<V, P, R, S> {
  return {
    ...parted,
    simulate(values, { trials, seed, isPreview = false, onProgress, onPreview }) {
      const size = { trials, seed, isPreview };
      const parts = parted.parts(values, size);
      const done: (R | null)[] = parts.map(() => null);
      parts.forEach((part, at) => {
        done[at] = parted.runPart(values, part, size);
        onProgress(at + 1, parts.length);
        if (!isPreview && at + 1 < parts.length && parted.isEnough?.(values, done, size) === true)
          onPreview(parted.combine(values, done, size));
      });
      return parted.combine(values, done, size);
    },
  };
}

/** A simulation in pieces, as the jobs see it. */
export type PartedModel = PartedSimulation<unknown, unknown, unknown, unknown>;

/** Whether a simulation is made of pieces. */
export function isParted(model: object): model is PartedModel {
  return 'parts' in model && 'runPart' in model && 'combine' in model;
}

/** How much is drawn in the whole of a run. */
export const sizeOf = ({ trials, seed, answerOnly }: JobRequest): PartSize => ({
  trials,
  seed,
  isPreview: answerOnly === true,
});
