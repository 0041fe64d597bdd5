import { measureRuns } from './measure-pool';
import { policyRequest } from './policy-case';

export const measure = (address) => measureRuns(address, policyRequest);
