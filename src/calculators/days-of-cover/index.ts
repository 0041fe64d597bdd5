import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { checkCover } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { coverActions, coverAssumptions, coverImprovements } from './next-steps';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkCover,
  model,
  simulation: () => import('./simulation').then(({ simulation }) => simulation),
  answer,
  keyFigures,
  actions: (values, result, _simulated, format) => coverActions(values, result, format),
  improve: coverImprovements,
  assumptions: coverAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
