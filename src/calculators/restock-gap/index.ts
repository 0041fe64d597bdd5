import { checkGap } from '../../gap/check-gap';
import { gapActions } from '../../gap/gap-actions';
import { gapAssumptions } from '../../gap/gap-assumptions';
import { gapAnswer } from '../../gap/gap-answer';
import { gapFigures } from '../../gap/gap-figures';
import { gapGroups } from '../../gap/gap-groups';
import { gapInputs } from '../../gap/gap-inputs';
import type { GapExpectation } from '../../gap/expect-gap';
import { gapNotices } from '../../gap/gap-notices';
import type { GapOutcome } from '../../gap/gap-outcome';
import { gapYields } from '../../gap/gap-yields';
import PrintedGap from '../../gap/PrintedGap.svelte';
import WarningList from '../../gap/WarningList.svelte';
import { defineCalculator } from '../calculator';
import about from './about';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { model } from './model';
import { quickStart } from './quick-start';
import View from './View.svelte';

export default defineCalculator<typeof gapInputs, GapExpectation, GapOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs: gapInputs,
  groups: gapGroups,
  quickStart,
  check: checkGap,
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer: (values, _result, simulated, format) =>
    simulated === null ? [] : gapAnswer(values, simulated, format),
  keyFigures: (values, _result, simulated, format) =>
    simulated === null ? [] : gapFigures(values, simulated, format),
  actions: (values, _result, simulated, format) =>
    simulated === null ? [] : gapActions(values, simulated, format),
  live: async () => (await import('./live')).live,
  notices: (values, _result, simulated, format) => gapNotices(values, simulated, format),
  assumptions: gapAssumptions,
  yields: (values, _result, simulated) => gapYields(values, simulated),
  Printed: PrintedGap,
  examples,
  accepts: ['daily-sales', 'orders'],
  compare: async () => (await import('../../gap/compare/ComparePaths.svelte')).default,
  Warnings: WarningList,
  View,
  Guide,
});
