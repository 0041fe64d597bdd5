import type { JobListener, JobRequest, SimulationReport } from './job';

/** A simulation as the jobs see it. */
export interface JobModel {
  simulate(values: never, report: SimulationReport<unknown>): unknown;
}
export type LoadModel = (name: string) => Promise<JobModel>;

/**
 * Runs a simulation to its end: first with few trials for a preview, then with all of them.
 *
 * @throws whatever the simulation throws
 */
export function runModel(model: JobModel, request: JobRequest, listener: JobListener<unknown>): unknown {
  const { trials, previewTrials, seed } = request;
  const values = request.values as never;
  if (previewTrials > 0 && previewTrials < trials) {
    const quick = { isPreview: true, trials: previewTrials, seed, onProgress: () => {}, onPreview: () => {} };
    listener.onPreview(model.simulate(values, quick));
  }
  const { onProgress, onPreview } = listener;
  const isPreview = request.answerOnly === true;
  return model.simulate(values, { isPreview, trials, seed, onProgress, onPreview });
}
