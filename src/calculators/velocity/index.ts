import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { checkVelocity } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { improveVelocity, velocityActions, velocityAssumptions } from './next-steps';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';
import { velocityYields } from './yields';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check: checkVelocity,
  model,
  simulation: () => import('./simulation').then(({ simulation }) => simulation),
  answer,
  keyFigures,
  yields: (_values, result, simulated) => velocityYields(result, simulated),
  actions: (values, result, _simulated, format) => velocityActions(values, result, format),
  improve: (values, result) => improveVelocity(values, result),
  assumptions: velocityAssumptions,
  examples,
  accepts: ['daily-sales'],
  Printed,
  Warnings,
  View,
  Guide,
});
