import type { JobRunner } from './job';

/** The same runner for work beside the page's own: it waits for that, gives way to it, and takes none of its workers. */
export function beside(runner: JobRunner): JobRunner {
  return { run: (request, listener) => runner.run({ ...request, isBeside: true }, listener) };
}
