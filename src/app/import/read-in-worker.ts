import reportWorkerUrl from '../../report-worker?worker&url';
import { trustedScriptUrl } from '../trusted-urls';
import { workerReader } from './read-files';

const create = () => new Worker(trustedScriptUrl(reportWorkerUrl), { type: 'module' });

/** Reads reports of daily sales off the page. */
export const readSalesInWorker = workerReader(create, 'daily-sales');

/** Reads orders with their dates off the page. */
export const readOrdersInWorker = workerReader(create, 'orders');
