import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures, leadTimeYields } from './answer';
import { checkLeadTime } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { leadTimeActions, leadTimeAssumptions } from './next-steps';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkLeadTime,
  model,
  answer: (_values, result, _simulated, format) => answer(result, format),
  keyFigures: (_values, result, _simulated, format) => keyFigures(result, format),
  yields: (_values, result) => leadTimeYields(result),
  actions: (_values, result, _simulated, format) => leadTimeActions(result, format),
  assumptions: leadTimeAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
