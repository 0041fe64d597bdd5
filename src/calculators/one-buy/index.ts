import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import { check } from './check';
import { examples } from './examples';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { buyActions, buyAssumptions, improveBuy } from './next-steps';
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
  yields: (_values, { best }) =>
    best.quantity >= 1 && best.quantity <= 1e9 ? { orderQuantity: best.quantity } : {},
  actions: (values, result, _simulated, format) => buyActions(values, result, format),
  improve: (values, result) => improveBuy(values, result),
  assumptions: buyAssumptions,
  examples,
  Printed,
  Warnings,
  View,
  Guide,
});
