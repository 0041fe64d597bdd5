import { checkGap } from '../../gap/check-gap';
import { gapYields } from '../../gap/gap-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model, type StretchResult } from './model';
import PrintedStock from './PrintedStock.svelte';
import type { StretchOutcome } from './simulation';
import { stretchActions, stretchAssumptions } from './stretch-actions';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, StretchResult, StretchOutcome | null>({
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
  actions: stretchActions,
  assumptions: stretchAssumptions,
  examples,
  yields: (values) => gapYields(values),
  accepts: ['daily-sales', 'orders'],
  Printed: PrintedStock,
  Warnings,
  View,
  Guide,
});
