import { checkRecoveryRange } from '../../gap/recovery-range';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs, type CostValues } from './inputs';
import { model } from './model';
import { costActions, costAssumptions } from './next-steps';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check,
  model,
  answer: (values, result, _simulated, format) => answer(values, result, format),
  keyFigures: (values, result, _simulated, format) => keyFigures(values, result, format),
  actions: (values, result, _simulated, format) => costActions(values, result, format),
  assumptions: costAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});

function check(values: CostValues) {
  return [
    ...checkRecoveryRange(values),
    ...(values.deferredShare + values.switchedShare > 1
      ? [
          {
            path: 'switchedShare',
            message:
              'Those who come back and those who switch are more than all who are turned away. Together they can be 100% at most.',
          },
        ]
      : []),
    ...(values.deferredShareMost < values.deferredShareLeast
      ? [
          {
            path: 'deferredShareMost',
            message: 'The low cost has fewer who come back than the high cost. Swap them.',
          },
        ]
      : []),
  ];
}
