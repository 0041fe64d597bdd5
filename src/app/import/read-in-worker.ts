import reportWorkerUrl from '../../report-worker?worker&url';
import { trustedScriptUrl } from '../trusted-urls';
import { accountReader, workerReader } from './read-files';

const create = () => new Worker(trustedScriptUrl(reportWorkerUrl), { type: 'module' });

/** Reads reports of daily sales off the page. */
export const readSalesInWorker = workerReader(create, 'daily-sales');

/** Reads orders with their dates off the page. */
export const readOrdersInWorker = workerReader(create, 'orders');

/** Reads files of a whole account off the page. */
export const readAccountInWorker = accountReader(create);
