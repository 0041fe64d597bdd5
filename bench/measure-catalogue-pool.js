import { listRequest } from './catalogue-case';
import { measureRuns } from './measure-pool';

export const measure = (address) => measureRuns(address, listRequest());
