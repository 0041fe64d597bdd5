import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { check } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model, type MadeResult } from './model';
import { improveMade, madeActions, madeAssumptions, madeNotices } from './next-steps';
import Printed from './Printed.svelte';
import { shownOf } from './shown';
import type { MadeOutcome } from './simulation';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

export default defineCalculator<typeof inputs, MadeResult, MadeOutcome>({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  check,
  model,
  simulation: () => import('./simulation').then(({ simulation }) => simulation),
  answer,
  keyFigures,
  yields: (values, result, run) => {
    const { advised } = shownOf(values, result, run);
    return advised === null ? {} : { promiseDays: advised };
  },
  actions: madeActions,
  notices: madeNotices,
  improve: (values) => improveMade(values),
  assumptions: madeAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
