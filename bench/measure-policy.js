import { simulation } from '../src/calculators/prevent-or-manage/simulation';
import { runModel } from '../src/jobs/run-model';
import { policyRequest } from './policy-case';

/** Milliseconds to the first curve and to the last with what turns it, all pieces one after the other where it is called. */
export function measure() {
  const timed = () => {
    const start = performance.now();
    let first = 0;
    const onPreview = () => (first ||= performance.now() - start);
    runModel(simulation, policyRequest, { onPreview, onProgress: () => {} });
    return { first, whole: performance.now() - start };
  };
  return { cold: timed(), warm: timed() };
}
