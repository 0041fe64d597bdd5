import { catalogueMethods } from './catalogue-methods';
import { costMethods } from './cost-methods';
import { demandMethods } from './demand-methods';
import { gapMethods } from './gap-methods';
import { leadTimeMethods } from './lead-time-methods';
import type { Method, MethodTopic } from './method';
import { planMethods } from './plan-methods';
import { recoveryMethods } from './recovery-methods';
import { reorderingMethods } from './reordering-methods';
import { simulationMethods } from './simulation-methods';
import { waitingMethods } from './waiting-methods';

/** Every model of the app, by topic. */
export const methodTopics: readonly MethodTopic[] = [
  demandMethods,
  leadTimeMethods,
  reorderingMethods,
  gapMethods,
  waitingMethods,
  recoveryMethods,
  costMethods,
  simulationMethods,
  catalogueMethods,
  planMethods,
];

export const methods: readonly Method[] = methodTopics.flatMap(({ methods: own }) => own);
