import type { JobListener, JobRequest, SimulationReport } from './job';

/** A simulation as the jobs see it. */
export interface JobModel {
  simulate(values: never, report: SimulationReport<unknown>): unknown;
}
export type LoadModel = (name: string) => Promise<JobModel>;

/**
 * The first look: few trials, and only what the answer needs.
 *
 * @throws whatever the simulation throws
 */
export function previewOf(
  model: JobModel,
  { values, seed, previewTrials }: Pick<JobRequest, 'values' | 'seed' | 'previewTrials'>,
): unknown {
  const silent = { onProgress: () => {}, onPreview: () => {} };
  return model.simulate(values as never, { isPreview: true, trials: previewTrials, seed, ...silent });
}

/** Whether a first look comes before the whole, which would else be no quicker. */
export const hasPreview = ({ trials, previewTrials }: JobRequest) =>
  previewTrials > 0 && previewTrials < trials;

/**
 * Runs a simulation to its end: first with few trials for a preview, then with all of them.
 *
 * @throws whatever the simulation throws
 */
export function runModel(model: JobModel, request: JobRequest, listener: JobListener<unknown>): unknown {
  const { trials, seed, values } = request;
  if (hasPreview(request)) listener.onPreview(previewOf(model, request));
  const { onProgress, onPreview } = listener;
  const isPreview = request.answerOnly === true;
  return model.simulate(values as never, { isPreview, trials, seed, onProgress, onPreview });
}
