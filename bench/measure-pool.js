import { poolSize } from '../src/jobs/pool-size';
import { WorkerRunner } from '../src/jobs/worker-runner';
import { request, ways } from './ways-case';

/**
 * Milliseconds to the first ranking and to the last, as a page sees them: its spare worker warm, helpers started with the first run.
 *
 * @param {string} address - of the worker
 */
export const measure = async (address) => ({ ways, ...(await measureRuns(address, request)) });

/** The same for any request. */
export async function measureRuns(address, request) {
  const cores = navigator.hardwareConcurrency;
  const runner = new WorkerRunner(() => new Worker(address, { type: 'module' }), poolSize(cores));
  const timed = async () => {
    const start = performance.now();
    let first = 0;
    const onPreview = () => (first ||= performance.now() - start);
    await runner.run(request, { onPreview, onProgress: () => {} }).result;
    return { first, whole: performance.now() - start };
  };
  runner.warm(request);
  await new Promise((warm) => setTimeout(warm, 1_000));
  return { workers: poolSize(cores), cold: await timed(), warm: await timed() };
}
