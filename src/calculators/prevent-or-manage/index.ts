import { checkTriplet } from '../../engine/random/metalog';
import type { Problem } from '../../fields/field';
import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs, type PolicyValues } from './inputs';
import { model, type PolicyResult } from './model';
import { policyActions, policyAssumptions, policyImprovements } from './next-steps';
import type { PolicyOutcome } from './outcome';
import Printed from './Printed.svelte';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, PolicyResult, PolicyOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check,
  model,
  simulation: async () => (await import('./simulation')).simulation,
  answer: (_values, result, simulated, format) => answer(result, simulated, format),
  keyFigures: (_values, result, simulated, format) => keyFigures(result, simulated, format),
  actions: (_values, result, simulated, format) => policyActions(result, simulated, format),
  improve: (values, result, _simulated, format) => policyImprovements(values, result, format),
  assumptions: policyAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});

function check(values: PolicyValues): Problem[] {
  const problems: Problem[] = [];
  const { monthFactors, leadTimeEarliest, leadTimeLikely, leadTimeLatest } = values;
  if (monthFactors.length > 0 && monthFactors.length < 12)
    problems.push({
      path: 'monthFactors',
      message: `Give all twelve months, January first; there are ${monthFactors.length}.`,
    });
  if (values.leadTimeGiven === 'triplet') {
    const problem = checkTriplet(leadTimeEarliest, leadTimeLikely, leadTimeLatest);
    if (problem)
      problems.push({
        path: 'leadTimeLikely',
        message:
          problem.kind === 'skew'
            ? `The likely day lies too close to one end: between ${Math.ceil(problem.lowestP50!)} and ${Math.floor(problem.highestP50!)} it would do.`
            : 'Put the days in order: earliest at most likely, likely at most latest.',
      });
  }
  return problems;
}
