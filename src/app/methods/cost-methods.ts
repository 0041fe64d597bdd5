import { everyGap } from './gap-pages';
import type { MethodTopic } from './method';

export const costMethods: MethodTopic = {
  id: 'costs',
  title: 'Costs',
  methods: [
    {
      id: 'margin',
      title: 'Contribution margin',
      computes: 'What a sold unit leaves after all that it alone causes.',
      formulas: ['m = "price" − "landed cost" − "price" · "referral" − "fulfilment" − "ads"'],
      assumes: ['Rent and wages are not in it: they do not change with a unit.'],
      sources: ['Textbook; fees stand under Rules and fees.'],
      proofs: [
        { by: 'closed-form', what: 'It is what is left of the price', test: 'engine/costs/costs.test.ts' },
      ],
      limits: ['Returns, tax and discounts are in it only as far as your numbers have them.'],
      pages: [
        'restock-gap',
        'ways-across',
        'stockout-cost',
        'one-buy',
        'prevent-or-manage',
        'catalogue',
        'handling-time',
        'stop-selling',
        'stretch-stock',
        'pre-order',
        'made-to-order',
        'channel-choice',
      ],
      code: ['costs/contribution-margin', 'costs/cancellation-cost'],
    },
    {
      id: 'gap-cost',
      title: 'Cost of a gap of known length',
      computes:
        'Units that a gap misses while it lasts and afterwards, each at its margin, with those who come back or wait.',
      formulas: ['"days that reach the offer" = x G + (1 − x) τ (1 − e^{−G/τ})'],
      letters: 'x level that velocity falls towards, G days, τ days of the fall',
      assumes: ['Full velocity before the gap; a certain restock date.'],
      sources: ['Integrals of the velocity index and of patience.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'Units reach the offer for the integral of velocity, and 80 of 100 orders are kept at a drop-off of 20%',
          test: 'engine/costs/costs.test.ts',
        },
        {
          by: 'twin',
          what: 'The parts agree with the day-by-day model of the restock gap',
          test: 'calculators/stockout-cost/gap-cost.test.ts',
        },
      ],
      limits: ['Uncertain dates and luck of demand are the restock gap’s.'],
      pages: ['stockout-cost'],
      code: ['costs/gap-units'],
    },
    {
      id: 'goodwill',
      title: 'Goodwill of those who waited',
      computes: 'What delayed customers order less over the next year.',
      formulas: ['"loss" = "share"("delay") · "orders a year" · "contribution of an order"'],
      assumes: ['2.1% after a delay of up to 10 days, 6.1% up to 20, 8.4% beyond; edit them to yours.'],
      sources: ['Bhan and Anderson, Marketing Science 42(2) (2023).'],
      proofs: [
        {
          by: 'published',
          what: 'The published shares, in steps with the delay',
          test: 'engine/costs/costs.test.ts',
        },
      ],
      limits: ['Found at one retailer; customers who were turned away are not in it.'],
      pages: [
        'restock-gap',
        'handling-time',
        'stop-selling',
        'stretch-stock',
        'ways-across',
        'stockout-cost',
        'channel-choice',
      ],
      code: ['costs/goodwill'],
    },
    {
      id: 'low-inventory',
      title: 'Low-inventory fee',
      computes:
        'Amazon’s days of supply over 30 and 90 days, week by week, and the fee of each unit shipped.',
      formulas: ['"days of supply" = frac{"mean on hand"}{"mean shipped a day"}'],
      assumes: ['Due only when both looks back are short; by the greater of the two.'],
      sources: ['Amazon Seller Central, fee card of the United States, with its date under Rules and fees.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'Forty days of sales after a week out, worked out by hand',
          test: 'engine/costs/low-inventory-after-restock.test.ts',
        },
        {
          by: 'invariant',
          what: 'The greater look back counts, and nothing is due from 28 days on',
          test: 'engine/costs/costs.test.ts',
        },
      ],
      limits: ['Exemptions of single products are to be given by you.'],
      pages: [...everyGap, 'stockout-cost', 'days-of-cover', 'prevent-or-manage'],
      code: [
        'costs/low-inventory-fee',
        'costs/low-inventory-after-restock',
        'simulation/low-inventory-charge',
      ],
    },
    {
      id: 'storage',
      title: 'Storage',
      computes: 'What units cost while they lie there, by volume, month and day.',
      formulas: ['"cost" = ∑_{t} "on hand"_{t} · "cost a unit and day"_{t}'],
      assumes: ['A month’s rate is even over its days.'],
      sources: ['Storage fees stand under Rules and fees.'],
      proofs: [{ by: 'closed-form', what: 'It adds up units and days', test: 'engine/costs/costs.test.ts' }],
      limits: ['Surcharges for old stock are on the pages that say so.'],
      pages: ['order-quantity'],
      code: ['costs/storage-cost'],
    },
  ],
};
