import { defineCalculator } from '../calculator';
import about from './about';
import { answer, keyFigures } from './answer';
import Guide from './Guide.svelte';
import { groups, inputs } from './inputs';
import { model } from './model';
import { pipelineActions, pipelineAssumptions, pipelineNotices } from './next-steps';
import View from './View.svelte';

export default defineCalculator({
  about,
  version: 1,
  upgrade: [],
  inputs,
  groups,
  model,
  answer: (values, result, _simulated, format) => answer(values, result, format),
  keyFigures: (values, result, _simulated, format) => keyFigures(values, result, format),
  actions: (values, result, _simulated, format) => pipelineActions(values, result, format),
  notices: (values, result, _simulated, format) => pipelineNotices(values, result, format),
  assumptions: pipelineAssumptions,
  examples: [
    {
      name: '10 days, 100 orders, 20% drop-off',
      inputs: {},
      expected: {
        captured: 100,
        cancelled: 20,
        kept: 80,
        shippedLate: 0,
        'even.hazard': 0.046421275,
        'whole.hazard': 0.022314355,
      },
      tolerance: 1e-6,
      source: 'Sellers’ usual example of a restock gap; rates computed from it',
    },
    {
      name: 'Open orders when a shipment slips by 10 days',
      inputs: { dropOffReading: 'whole' },
      expected: { cancelled: 20, kept: 80, averageWaitAsked: 10, dropOffInOtherReading: 0.103715976 },
      tolerance: 1e-6,
      source: 'The same 20%, read as every order waiting the whole gap; −ln(0.8) ÷ 10',
    },
    {
      name: 'Two weeks at 3% a day',
      inputs: {
        gapDays: 14,
        ordersGiven: 'per-day',
        ordersPerDay: 6,
        dropOffGiven: 'hazard',
        hazardBefore: 0.03,
      },
      expected: { captured: 84, cancelled: 15.409363963, kept: 68.590636037, cancelledShare: 0.183444809 },
      tolerance: 1e-6,
      source: 'Computed: λ(G − (1 − e^(−hG)) / h)',
    },
    {
      name: 'A 14-day promise in a 20-day gap, patient customers',
      inputs: {
        gapDays: 20,
        ordersCaptured: 200,
        dropOff: 0,
        promise: 'wait',
        promisedWaitDays: 14,
        promiseBreak: 0,
      },
      expected: { captured: 200, kept: 200, shippedLate: 60, keptOnTime: 140 },
      tolerance: 1e-6,
      source: 'Computed: orders that wait longer than promised, λ(G − P)',
    },
  ],
  accepts: ['orders'],
  View,
  Guide,
});
