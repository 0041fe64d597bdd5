import reportWorkerUrl from '../../report-worker?worker&url';
import { trustedScriptUrl } from '../trusted-urls';
import { workerReader } from './read-files';

/** Reads report files off the page; for whoever is given a file, the panel or the system's "open with". */
export const readInWorker = workerReader(
  () => new Worker(trustedScriptUrl(reportWorkerUrl), { type: 'module' }),
);
