import type { MethodTopic } from './method';

export const planMethods: MethodTopic = {
  id: 'plan',
  title: 'Planning a wait',
  methods: [
    {
      id: 'settled-queues',
      title: 'Queues that settle',
      computes:
        'The mean wait, and the chance to wait longer than quoted, where orders come at random and are made one after another.',
      formulas: [
        'C = frac{B}{1 − ρ (1 − B)}',
        'W_{q} = frac{C}{c μ − λ}',
        'W_{q} ≈ frac{C}{c μ − λ} · frac{c_{a}^{2} + c_{s}^{2}}{2}',
      ],
      letters:
        'C chance to wait (Erlang), B Erlang’s loss, ρ share of capacity in use, λ orders and μ made by one of c servers in a time, c_a² and c_s² how unevenly they come and take',
      assumes: [
        'First come, first served; more is made than comes, or the queue grows without end and is said to.',
      ],
      sources: [
        'Hillier and Lieberman, Introduction to Operations Research, 10th ed., section 17.6.',
        'Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed., sections 2.3 and 5.1.',
        'Kingman (1961) and Allen and Cunneen, for uneven times: an approximation.',
      ],
      proofs: [
        {
          by: 'published',
          what: 'The emergency room of Hillier and Lieberman, and a table of Erlang C',
          test: 'engine/queueing/queueing.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Even making halves the wait; one server’s wait is exponential',
          test: 'engine/queueing/queueing.test.ts',
        },
      ],
      limits: [
        'Long-run values: a shop that starts with a backlog or opens some days a week takes the day-by-day queue.',
      ],
      pages: ['made-to-order'],
      code: ['queueing/markov-queue', 'queueing/general-queue'],
    },
    {
      id: 'workshop-days',
      title: 'A workshop day by day',
      computes: 'The share of orders that keep a quoted wait, from today’s backlog on, with days off.',
      formulas: ['V_{t} = (V_{t−1} − "made"_{t})^{+} + "work of day" t'],
      letters: 'V work in line, in orders of the mean making time',
      assumes: [
        'First come, first served; an order is made once all before it is done; cancelled orders leave the line.',
      ],
      sources: [
        'Lindley’s recursion; Harrison, Brownian Motion and Stochastic Flow Systems (1985), section 1.8, for the quick look.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'It keeps the exact share at four quotes within four standard errors, settles near M/M/1 and M/M/c, and obeys Little’s law',
          test: 'engine/queueing/daily-queue.test.ts',
        },
        {
          by: 'closed-form',
          what: 'The backlog’s law is that of a walk with a floor; work in line is Erlang’s',
          test: 'engine/queueing/queueing.test.ts',
        },
      ],
      limits: ['With several people work in line is not told apart by person: an approximation.'],
      pages: ['made-to-order'],
      code: [
        'queueing/daily-queue',
        'queueing/promise-kept',
        'queueing/reflected-brownian',
        'queueing/clearing-work',
        'queueing/workshop',
      ],
    },
    {
      id: 'protection-levels',
      title: 'Units to keep for the better buyer',
      computes:
        'How many scarce units to hold back for buyers who earn more while those who earn less ask first.',
      formulas: ['y = "least with" r_{1} P(D_{1} > y) ≤ r_{2}'],
      letters:
        'r₁ and r₂ contribution of a unit to the better and the lesser channel, D₁ demand of the better',
      assumes: ['Demands are independent, and the lesser one comes first.'],
      sources: [
        'Littlewood (1972); Talluri and van Ryzin, The Theory and Practice of Revenue Management (2004), section 2.2.',
        'Belobaba (1992), EMSR-b, for more than two channels: a heuristic.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'A normal demand’s quantile, and a count over both demands',
          test: 'engine/allocation/littlewood.test.ts',
        },
        {
          by: 'twin',
          what: 'EMSR-b is Littlewood’s rule for two, and within a percent of the best pair of levels for three',
          test: 'engine/allocation/littlewood.test.ts',
        },
      ],
      limits: ['Buyers refused in one channel who buy in the other are not in the rule.'],
      pages: ['channel-choice'],
      code: ['allocation/littlewood', 'allocation/emsr-b'],
    },
    {
      id: 'scarce-units',
      title: 'Scarce units, shared out',
      computes:
        'Units for each channel when there are too few: the greatest contribution first, or by what the next unit is expected to earn.',
      formulas: ['"max" ∑ r_{i} "E"["min"(D_{i}, x_{i})]; "with" ∑ x_{i} ≤ "stock"'],
      letters: 'x units set apart for a channel, D its demand, r contribution of a unit',
      assumes: [
        'Units set apart for one channel are sold by no other; names on a waiting list decide alone.',
      ],
      sources: ['Dantzig (1957), the fractional knapsack.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'The greatest contribution is served first; channels alike share evenly; a waiting list of 130 names orders 7.8',
          test: 'engine/allocation/scarce-units.test.ts',
        },
      ],
      limits: ['What a channel loses by being closed later on is not in it.'],
      pages: ['channel-choice'],
      code: ['allocation/scarce-units', 'allocation/waiting-list'],
    },
  ],
};
