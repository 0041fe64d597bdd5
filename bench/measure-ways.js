import { runModel } from '../src/jobs/run-model';
import { simulation } from '../src/calculators/ways-across/simulation';
import { request, ways } from './ways-case';

/** Milliseconds to the first ranking and to the last, all pieces one after the other where it is called. */
export function measure() {
  const timed = () => {
    const start = performance.now();
    let first = 0;
    const onPreview = () => (first ||= performance.now() - start);
    runModel(simulation, request, { onPreview, onProgress: () => {} });
    return { first, whole: performance.now() - start };
  };
  return { ways, cold: timed(), warm: timed() };
}
