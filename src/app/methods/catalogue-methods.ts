import type { MethodTopic } from './method';

export const catalogueMethods: MethodTopic = {
  id: 'catalogue',
  title: 'The catalogue',
  methods: [
    {
      id: 'shortfall',
      title: 'What lacks before an order lands',
      computes:
        'Units wanted and not there until an order placed today would land, with shipments that land on their way.',
      formulas: ['"lost" = "max"_{j} (D(W_{j}) − S_{j})^{+}', 'W_{j} = "min"("landing" j, "end")'],
      letters: 'S all that is there or due before landing j, D demand up to a day',
      assumes: [
        'The law of demand by its mean and variance; the earlier of two dates by its first two moments.',
        'Shipments land in the order of their mean dates.',
      ],
      sources: ['Clark, The Greatest of a Finite Set of Random Variables, Operations Research 9 (1961).'],
      proofs: [
        {
          by: 'closed-form',
          what: 'With nothing under way it is the demand of the lead time; over a gamma lead time the published shortage',
          test: 'engine/replenishment/shortfall.test.ts',
        },
        {
          by: 'theory',
          what: 'Its chance and its money agree with the futures of the list',
          test: 'catalogue/triage-product.test.ts',
        },
      ],
      limits: ['An approximation where several shipments compete; “Simulate the list” plays them.'],
      pages: ['catalogue'],
      code: ['replenishment/shortfall'],
    },
    {
      id: 'triage',
      title: 'Triage of a product',
      computes:
        'State, reorder date, chance of a gap, money at risk, and what a week’s wait with the order costs.',
      formulas: ['"at risk" = m ("lost in the gap" + "lost to slow velocity")'],
      letters: 'm contribution margin of a unit',
      assumes: ['While sold out the offer is closed, and velocity is whole before (modelling choices).'],
      sources: ['Shortfall, velocity index and order quantity as told here.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'A steady product worked out by hand',
          test: 'catalogue/triage-product.test.ts',
        },
        {
          by: 'invariant',
          what: 'Finite whatever the facts say; what is missing is said, not made up',
          test: 'catalogue/triage-product.test.ts',
        },
      ],
      limits: ['Products do not stand in for each other.'],
      pages: ['catalogue'],
      code: ['catalogue/triage-product', 'catalogue/lost-units', 'catalogue/triage-row'],
    },
    {
      id: 'stock-list',
      title: 'Futures of a whole list',
      computes: 'Each product’s stock played through by events: landings, and what sells between them.',
      formulas: ['"demand between two events" ∼ "Poisson"("gamma mean")'],
      assumes: [
        'One path of demand and landings serves every order time, so that an earlier order never loses more.',
      ],
      sources: ['Sums of independent days are exact; the moment of running out within them is a Beta law.'],
      proofs: [
        {
          by: 'theory',
          what: 'Closed forms met in standard errors, and an earlier order never worse, future by future',
          test: 'engine/simulation/stock-list.test.ts',
        },
      ],
      limits: ['The moment of running out is an approximation where demand varies more than chance.'],
      pages: ['catalogue'],
      code: ['simulation/stock-list'],
    },
    {
      id: 'purchases',
      title: 'What to buy within a budget',
      computes:
        'Purchase orders by supplier: what is due up to its level, then what saves most margin for its money.',
      formulas: ['"saved" = m (n(I) − n(I + q))'],
      letters: 'n units short, I on hand and inbound, q units more',
      assumes: ['Money goes step by step to where it saves most: a greedy choice (a modelling choice).'],
      sources: ['Marginal analysis: each further step of a product saves less.'],
      proofs: [
        {
          by: 'twin',
          what: 'Nearly as good as every other way to spend the budget, tried one by one',
          test: 'catalogue/suggest-purchases.test.ts',
        },
      ],
      limits: ['It falls short of the best by no more than the first step that could not be paid.'],
      pages: ['catalogue'],
      code: ['catalogue/suggest-purchases', 'catalogue/purchase-steps'],
    },
  ],
};
