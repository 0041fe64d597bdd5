import { checkGap } from '../../gap/check-gap';
import { gapYields } from '../../gap/gap-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { examples } from './examples';
import { groups } from './groups';
import Guide from './Guide.svelte';
import { inputs } from './inputs';
import { model, type StopResult } from './model';
import PrintedQueue from './PrintedQueue.svelte';
import type { StopOutcome } from './simulation';
import { stopActions, stopAssumptions } from './stop-actions';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, StopResult, StopOutcome | null>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkGap,
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer,
  keyFigures,
  actions: stopActions,
  assumptions: stopAssumptions,
  examples,
  yields: (values) => gapYields(values),
  accepts: ['daily-sales', 'orders'],
  Printed: PrintedQueue,
  Warnings,
  View,
  Guide,
});
