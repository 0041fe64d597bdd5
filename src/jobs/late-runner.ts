import type { JobListener, JobRequest, JobRunner, RunningWork } from './job';

/** A runner whose code is loaded when it is first wanted, since many pages run nothing. */
export function lateRunner(load: () => Promise<JobRunner>): JobRunner {
  let runner: JobRunner | null = null;
  let loading: Promise<JobRunner> | null = null;
  const loaded = () =>
    (loading ??= load().then(
      (made) => (runner = made),
      () => {
        loading = null;
        throw new Error('The simulation could not be started. Reload the page to try again.');
      },
    ));
  return {
    warm(request) {
      // The run itself will say why there is no runner.
      if (runner) runner.warm?.(request);
      else
        void loaded().then(
          (made) => made.warm?.(request),
          () => {},
        );
    },
    run<S>(request: JobRequest, listener: JobListener<S>): RunningWork<S> {
      if (runner) return runner.run(request, listener);
      let work: RunningWork<S> | null = null;
      let isAborted = false;
      const result = loaded().then((made) => {
        if (isAborted) return new Promise<never>(() => {});
        work = made.run(request, listener);
        return work.result;
      });
      return {
        result,
        abort: () => {
          isAborted = true;
          work?.abort();
        },
      };
    },
  };
}
