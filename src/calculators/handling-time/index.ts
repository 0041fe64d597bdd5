import { checkGap } from '../../gap/check-gap';
import { gapAssumptions } from '../../gap/gap-assumptions';
import { gapNotices } from '../../gap/gap-notices';
import { gapYields } from '../../gap/gap-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { handlingAnswer } from './answer';
import { examples } from './examples';
import { handlingFigures } from './figures';
import Guide from './Guide.svelte';
import HandlingWarnings from './HandlingWarnings.svelte';
import { groups, inputs } from './inputs';
import { model, type HandlingResult } from './model';
import { handlingActions } from './next-steps';
import type { HandlingOutcome } from './outcome';
import PrintedTradeOff from './PrintedTradeOff.svelte';
import { checkSkus } from './skus';
import View from './View.svelte';

export default defineCalculator<typeof inputs, HandlingResult, HandlingOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: (values) => [...checkGap(values), ...checkSkus(values.sku)],
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer: handlingAnswer,
  keyFigures: handlingFigures,
  actions: handlingActions,
  notices: (values, _result, simulated, format) =>
    gapNotices(values, simulated === null ? null : { way: simulated.gap }, format),
  assumptions: (values, format) => [
    'A promise is safe when it, and every longer one tried, breaches an account limit no more often than you accept.',
    ...gapAssumptions(values, format),
  ],
  yields: (values) => gapYields(values),
  Printed: PrintedTradeOff,
  examples,
  accepts: ['daily-sales', 'orders'],
  Warnings: HandlingWarnings,
  View,
  Guide,
});
