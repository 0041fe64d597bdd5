import type { MethodTopic } from './method';

export const planMethods: MethodTopic = {
  id: 'plan',
  title: 'Planning a wait',
  methods: [
    {
      id: 'settled-queues',
      title: 'Queues that settle',
      computes:
        'The mean wait, and the chance to wait longer than promised, where orders come at random and are made one after another.',
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
      computes: 'The share of orders that keep a promised wait, from today’s backlog on, with days off.',
      formulas: [
        'V_{t} = (V_{t−1} − "made"_{t})^{+} + "work of day" t',
        'P(W + c X ≤ R) = 1 − ∑_{k} w_{k} Q(frac{n + 1}{c_{s}^{2}} + k, frac{R}{c_{s}^{2}})',
      ],
      letters:
        'V work in line, in orders of the mean making time; W the wait for n = (line − c + 1)⁺ orders done by c people, X the order’s own time, R room within the promise, w negative binomial weights, Q the incomplete gamma function',
      assumes: [
        'First come, first served; an order is made once all before it is done; cancelled orders leave the line.',
      ],
      sources: [
        'Lindley’s recursion; Harrison, Brownian Motion and Stochastic Flow Systems (1985), section 1.8, for the quick look.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'It keeps the exact share at four promises within four standard errors, settles near M/M/1 and M/M/c, and agrees with a ledger that writes down each order and person by itself',
          test: 'engine/queueing/daily-queue.test.ts',
        },
        {
          by: 'closed-form',
          what: 'The backlog’s law is that of a walk with a floor; work in line is Erlang’s',
          test: 'engine/queueing/queueing.test.ts',
        },
        {
          by: 'closed-form',
          what: 'With several people the chance of the next order, weighed by how many it meets, is the sojourn of M/M/c',
          test: 'engine/queueing/last-in-line.test.ts',
        },
      ],
      limits: [
        'With several people work in line is not told apart by person: an approximation, but for the next order where making times are exponential.',
      ],
      pages: ['made-to-order'],
      code: [
        'queueing/daily-queue',
        'queueing/promise-kept',
        'queueing/reflected-brownian',
        'queueing/clearing-work',
        'queueing/last-in-line',
        'queueing/workshop',
      ],
    },
    {
      id: 'protection-levels',
      title: 'Units to keep for the better customer',
      computes:
        'How many scarce units to hold back for customers who earn more while those who earn less ask first.',
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
      limits: ['Customers turned away in one channel who buy in the other are not in the rule.'],
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
          what: 'The greatest contribution is served first; channels alike share evenly',
          test: 'engine/allocation/scarce-units.test.ts',
        },
        {
          by: 'twin',
          what: 'Units set apart earn as much as the best of all ways to give them out, and the last of each is worth the next of any other',
          test: 'engine/allocation/scarce-units.test.ts',
        },
        {
          by: 'theory',
          what: 'A waiting list of 130 names orders 7.8; what it fills and the chance that all are filled, against names and visitors played one by one',
          test: 'engine/allocation/waiting-list.test.ts',
        },
      ],
      limits: [
        'What a channel loses by being closed later on is not in it.',
        'Orders of a waiting list of thousands are taken as normal; its shares as known.',
      ],
      pages: ['channel-choice'],
      code: ['allocation/scarce-units', 'allocation/waiting-list'],
    },
    {
      id: 'cash-books',
      title: 'Books of cash, day by day',
      computes: 'What is sold, when its money comes, what is paid to whom and when, and how low cash gets.',
      formulas: ['"cash"_{d} = "cash"_{d−1} + "in"_{d} − "out"_{d}'],
      assumes: [
        'A day goes: landings, sales, what the marketplace sets free, its payout, the bank.',
        'A balance below zero is charged on the payout day; what waits for an overdue landing is due today.',
        'Demand, landings and lead times are drawn; plans that differ in their orders alone meet the same luck.',
      ],
      sources: [
        'Days of payout and reserve are your own numbers, or stand under Rules and fees with their dates.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'Two weeks with refunds, reserve, storage and an overdue order agree to the cent with a table by hand',
          test: 'engine/costs/cash-by-hand.test.ts',
        },
        {
          by: 'theory',
          what: 'Where stock is ample futures have the mean and spread of theory, and fall under a floor as often',
          test: 'engine/costs/order-changes.test.ts',
        },
        {
          by: 'invariant',
          what: 'It closes with what there was, plus what came, less what went; every unit and order is paid once, and nothing is held for good',
          test: 'engine/costs/cash-flow.test.ts',
        },
      ],
      limits: [
        'What falls after the last day is left out; taxes and loans are in it only as you enter them.',
      ],
      pages: ['cash-plan'],
      code: ['costs/cash-flow', 'costs/cash-plan', 'costs/cash-futures'],
    },
    {
      id: 'order-changes',
      title: 'Which order to move',
      computes:
        'The least change of one order (placed later or earlier, smaller, or paid later) that keeps cash above the floor, and what it costs.',
      formulas: ['"lowest cash" ≥ "floor"'],
      assumes: [
        'One order is changed in one way at a time, under the same futures.',
        'What a change pushes past the last day counts as paid on it.',
      ],
      sources: ['A search over the changes named on the page (a modelling choice).'],
      proofs: [
        {
          by: 'invariant',
          what: 'The least change that is enough is found, as trying all of them does; no change changes nothing; none hides what is owed',
          test: 'engine/costs/order-changes.test.ts',
        },
      ],
      limits: ['Several orders changed together are not searched.'],
      pages: ['cash-plan'],
      code: ['costs/order-changes'],
    },
  ],
};
