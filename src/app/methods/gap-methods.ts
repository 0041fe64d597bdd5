import { everyGap } from './gap-pages';
import type { MethodTopic } from './method';

export const gapMethods: MethodTopic = {
  id: 'gap',
  title: 'A restock gap',
  methods: [
    {
      id: 'gap-trial',
      title: 'One future of a gap',
      computes:
        'A gap played day by day in whole units: landings, cancellations, orders filled and taken, velocity, money, account.',
      formulas: ['"start" + "received" = "shipped" + "end"'],
      assumes: [
        'A day has one fixed order: landings, who gives up, who is filled, who orders, who comes back.',
        'Waiting orders are filled by the earliest promised day first.',
        'Daily demand is Poisson, or negative binomial where you give a spread.',
      ],
      sources: [
        'The order of the day and the fates of customers turned away are modelling choices, said on each page.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'The reference gap: 100 orders in 10 days, 20 cancelled, 80 kept; and hazards from 0.005 to 5 a day',
          test: 'engine/simulation/gap-references.test.ts',
        },
        {
          by: 'invariant',
          what: 'Whatever is put in, no unit is lost or made, every demanded unit has one fate, and the money adds up',
          test: 'engine/simulation/gap-invariants.test.ts',
        },
        {
          by: 'theory',
          what: 'A stock of 100 that may run out: chance, units short and days out within their standard errors',
          test: 'engine/simulation/gap-references.test.ts',
        },
      ],
      limits: ['One product: customers of other products, bundles and returns are not followed.'],
      pages: [...everyGap, 'days-of-cover'],
      code: [
        'simulation/gap-trial',
        'simulation/gap-channel',
        'simulation/gap-parameters',
        'simulation/gap-summary',
        'simulation/stockroom',
        'simulation/supplier-orders',
        'simulation/full-demand',
        'simulation/demand-draw',
        'simulation/shelf-offer',
        'simulation/offer-of-day',
        'simulation/waiting-queue',
        'simulation/waiting-line',
        'simulation/earlier-orders',
        'simulation/patience-ratios',
        'simulation/thinning',
      ],
    },
    {
      id: 'expected-gap',
      title: 'The same gap in expected values',
      computes:
        'What the page shows while you type: the same days in real-valued means, over the dates a shipment may land.',
      formulas: ['"expected" = ∑_{k} p_{k} · "run on dates"_{k}'],
      letters: 'p chance of one way the dates may fall',
      assumes: ['Demand is its mean on every day; up to 256 ways for the dates, or 151 that stand for more.'],
      sources: ['The Kronecker lattice of the dates: powers of the generalised golden ratio.'],
      proofs: [
        {
          by: 'twin',
          what: 'Without chance it agrees with the simulation in every variant tried',
          test: 'engine/simulation/expected-simulation.test.ts',
        },
        {
          by: 'closed-form',
          what: 'The pipeline of a gap at hazards from 10⁻⁹ to 5, and gaps that end on day 14, 18 or 22',
          test: 'engine/simulation/expected-gap.test.ts',
        },
        {
          by: 'invariant',
          what: 'Whatever the gap, every unit and every step of money adds up',
          test: 'engine/simulation/expected-invariants.test.ts',
        },
      ],
      limits: [
        'Where the luck of demand decides whether there is a gap at all it is biased; then the simulation answers.',
      ],
      pages: everyGap,
      code: [
        'simulation/expected-gap',
        'simulation/expected-run',
        'simulation/expected-books',
        'simulation/expected-dates',
        'simulation/expected-mean',
        'simulation/expected-queue',
        'simulation/expected-stock',
        'simulation/expected-timeline',
      ],
    },
    {
      id: 'ranked-ways',
      title: 'Ways across, ranked under the same futures',
      computes:
        'What one way earns more than another, future by future, and the chance of each to be the best.',
      formulas: ['"difference" = frac{1}{n} ∑ (a_{i} − b_{i})', '"standard error" = frac{s}{sqrt{n}}'],
      letters: 'a and b what two ways earn in future i, s the spread of the differences',
      assumes: ['Every way meets the same demand, the same dates and the same patience.'],
      sources: ['Law, Simulation Modeling and Analysis, chapter on common random numbers.'],
      proofs: [
        {
          by: 'theory',
          what: 'Differences vary far less than under independent luck, about the same mean',
          test: 'engine/simulation/compare-ways.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Two closed gaps of certain length differ by their margins, and standings do not depend on how runs are split',
          test: 'engine/simulation/compare-ways.test.ts',
        },
        {
          by: 'theory',
          what: 'Pairs of ways and whole rankings under one seed, each against luck of its own',
          test: 'engine/simulation/common-random-numbers.test.ts',
        },
      ],
      limits: ['Only ways that were tried are ranked.'],
      pages: ['ways-across', 'channel-choice'],
      code: ['simulation/compare-ways', 'statistics/paired-difference'],
    },
    {
      id: 'account-limits',
      title: 'The limits of the account',
      computes:
        'Late shipments, cancellations and defects over their rolling windows, day by day, and the chance to reach a limit.',
      formulas: ['"late rate" = frac{"late orders"}{"orders due in the window"}'],
      assumes: [
        'An order enters on its ship-by day; a customer who cancels leaves both counts.',
        'The account’s other orders fill every window; a rate that equals the limit is a breach.',
      ],
      sources: ['Amazon’s limits stand under Rules and fees with their dates; complaint rates are guessed.'],
      proofs: [
        {
          by: 'closed-form',
          what: '30 late of 30 backorders among 20 other orders a day come to 30/230 and 30/630',
          test: 'engine/simulation/gap-references.test.ts',
        },
      ],
      limits: [
        'Ways are judged by late shipments and cancellations alone; other limits are reported beside.',
      ],
      pages: everyGap,
      code: ['simulation/account-windows'],
    },
  ],
};
