import { gapAssumptions } from '../../gap/gap-assumptions';
import { gapNotices } from '../../gap/gap-notices';
import { wayActions } from '../../gap/ways/lever-actions';
import { standardWays } from '../../gap/ways/standard-ways';
import { waysAnswer, waysFigures } from '../../gap/ways/ways-words';
import type { WaysOutcome } from '../../gap/ways/ways-outcome';
import { gapYields } from '../../gap/gap-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { checkWays } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model, type WaysExpectation } from './model';
import { pickedValues } from './pick';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, WaysExpectation, WaysOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkWays,
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer: (values, _result, simulated, format) =>
    simulated === null ? [] : waysAnswer(values, standardWays(values, format), simulated, format),
  keyFigures: (values, _result, simulated, format) =>
    simulated === null ? [] : waysFigures(values, simulated, format),
  actions: (values, _result, simulated, format) =>
    simulated === null ? [] : wayActions(pickedValues(values, simulated), simulated.run, format, values),
  notices: (values, _result, simulated, format) =>
    simulated === null ? [] : gapNotices(pickedValues(values, simulated), simulated.run, format),
  assumptions: (values, format) => [
    'All ways meet the same futures: the same customers, the same delays.',
    'The pick earns most on average among ways that breach a limit no more often than accepted.',
    ...gapAssumptions(values, format),
  ],
  yields: (values) => gapYields(values),
  accepts: ['daily-sales', 'orders'],
  Printed,
  examples,
  Warnings,
  View,
  Guide,
});
