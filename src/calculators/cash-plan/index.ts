import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { checkCash } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { cashActions, cashAssumptions, improveCash } from './next-steps';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';
import { cashYields } from './yields';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkCash,
  model,
  simulation: () => import('./simulation').then(({ simulation }) => simulation),
  answer,
  keyFigures,
  yields: cashYields,
  actions: cashActions,
  improve: (values, result, _simulated, format) => improveCash(values, result, format),
  assumptions: cashAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
