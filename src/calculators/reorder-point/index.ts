import { reorderingAssumptions, reorderingImprovements } from '../../gap/reordering/reordering-next';
import { checkReordering } from '../../gap/reordering/reordering-inputs';
import { reorderingYields } from '../../gap/reordering/reordering-yields';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures, orderActions } from './answer';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkReordering,
  model,
  answer: (values, result, _simulated, format) => answer(values, result, format),
  keyFigures: (values, result, _simulated, format) => keyFigures(values, result, format),
  actions: (values, result, _simulated, format) => orderActions(values, result, format),
  improve: (values, result, _simulated, format) => reorderingImprovements(values, result, format),
  yields: (_values, result) => reorderingYields(result),
  assumptions: reorderingAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
