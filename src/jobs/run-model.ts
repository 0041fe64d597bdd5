import type { JobListener, JobRequest, SimulationReport } from './job';

/** A model as the jobs see it: named entries, `simulate` the usual one. */
export type JobModel = Readonly<Record<string, unknown>>;
export type LoadModel = (name: string) => Promise<JobModel>;

/**
 * Runs one entry of a model to its end: first with few trials for a preview, then with all of them.
 *
 * @throws Error when the model has no such entry; whatever the model itself throws
 */
export function runModel(model: JobModel, request: JobRequest, listener: JobListener<unknown>): unknown {
  const name = request.entry ?? 'simulate';
  const entry = Object.hasOwn(model, name) ? model[name] : undefined;
  if (typeof entry !== 'function') throw new Error(`“${request.model}” has nothing called “${name}” to run.`);
  const run = (report: SimulationReport<unknown>): unknown => entry.call(model, request.values, report);
  if (request.previewTrials > 0 && request.previewTrials < request.trials) {
    const silent = { onProgress: () => {}, onPreview: () => {} };
    listener.onPreview(
      run({ ...silent, isPreview: true, trials: request.previewTrials, seed: request.seed }),
    );
  }
  return run({
    trials: request.trials,
    seed: request.seed,
    onProgress: listener.onProgress,
    onPreview: listener.onPreview,
  });
}
