import { checkRecoveryRange } from '../../gap/recovery-range';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { recoveryActions, recoveryAssumptions } from './next-steps';
import { checkPastGaps } from './past-episodes';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: (values) => [...checkRecoveryRange(values), ...checkPastGaps(values)],
  model,
  answer: (values, result, _simulated, format) => answer(values, result, format),
  keyFigures: (_values, result, _simulated, format) => keyFigures(result, format),
  actions: (values, result, _simulated, format) => recoveryActions(values, result, format),
  assumptions: recoveryAssumptions,
  examples,
  accepts: ['daily-sales'],
  Printed,
  Warnings,
  View,
  Guide,
});
