import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { check } from './check';
import { examples } from './examples';
import { groups } from './groups';
import Guide from './Guide.svelte';
import { inputs } from './inputs';
import { model } from './model';
import { improvePreOrder, preOrderActions, preOrderAssumptions } from './next-steps';
import { preOrderNotices } from './notices';
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
  simulation: () => import('./simulation').then(({ simulation }) => simulation),
  answer,
  keyFigures,
  yields: (_values, { units }) => (units > 0 ? { orderQuantity: units } : {}),
  actions: (values, result, _simulated, format) => preOrderActions(values, result, format),
  notices: (values, result, _simulated, format) => preOrderNotices(values, result, format),
  improve: improvePreOrder,
  assumptions: preOrderAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
