import type { JobRunner } from './job';
import { JobProblem, problemMessage } from './job-problem';
import { runModel } from './run-model';
import type { LoadModel } from './run-model';

/** Runs jobs where it stands, for tests. It cannot stop a run, only fall silent about it. */
export function createInThreadRunner(load: LoadModel): JobRunner {
  return {
    run<S>(request: Parameters<JobRunner['run']>[0], listener: Parameters<JobRunner['run']>[1]) {
      let aborted = false;
      const result = (async () => {
        const model = await load(request.model);
        if (aborted) return new Promise<never>(() => {});
        try {
          const done = runModel(model, request, {
            onProgress: (count, total) => {
              if (!aborted) listener.onProgress(count, total);
            },
            onPreview: (preview) => {
              if (!aborted) listener.onPreview(preview as never);
            },
          });
          if (aborted) return new Promise<never>(() => {});
          return done as S;
        } catch (thrown) {
          throw new JobProblem(problemMessage(thrown), { cause: thrown });
        }
      })();
      return {
        result,
        abort: () => {
          aborted = true;
        },
      };
    },
  };
}
