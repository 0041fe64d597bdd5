import type { MethodTopic } from './method';

export const reorderingMethods: MethodTopic = {
  id: 'reordering',
  title: 'Reordering',
  methods: [
    {
      id: 'demand-laws',
      title: 'Laws of demand',
      computes:
        'Chance, quantile and expected shortage of the demand over a stretch of time, for six laws and for tables.',
      formulas: ['n(x) = "E"[(X − x)^{+}]', 'n_{2}(x) = frac{1}{2} "E"[((X − x)^{+})^{2}]'],
      letters: 'X demand, n units short of a stock of x, n₂ its second-order loss',
      assumes: [
        'A mean and a spread fix the law: Poisson up to chance’s own spread, negative binomial beyond it, gamma for very large means; normal and lognormal where you choose them.',
      ],
      sources: [
        'Zipkin, Foundations of Inventory Management (2000), appendix C.',
        'Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., appendix C; Burgin, OR Quarterly 26 (1975).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Losses of stockpyl’s test suite and of tables, law by law',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Losses are the sums of their tails, quantiles give their chance back, and the fitting law changes without a step',
          test: 'engine/replenishment/laws.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Counts narrower than chance, such as orders of which each stays or goes, have their binomial variance to a unit',
          test: 'engine/replenishment/shifted-law.test.ts',
        },
      ],
      limits: ['Normal demand may be negative: it is for spreads well below the mean.'],
      pages: [
        'reorder-point',
        'safety-stock',
        'days-of-cover',
        'one-buy',
        'prevent-or-manage',
        'catalogue',
        'pre-order',
      ],
      code: [
        'replenishment/demand-law',
        'replenishment/law-of-demand',
        'replenishment/count-laws',
        'replenishment/shifted-law',
        'replenishment/continuous-laws',
      ],
    },
    {
      id: 'lead-time-demand',
      title: 'Demand over the lead time',
      computes:
        'Mean and spread of what sells until an order lands, and until the next look at the stock where there is one.',
      formulas: ['"mean" = d (L + R)', '"variance" = (L + R) s_{d}^{2} + d^{2} s_{L}^{2}'],
      letters: 'd daily demand and s_d its spread, L lead time and s_L its spread, R days between reviews',
      assumes: ['Daily demands are independent of each other and of the lead time.'],
      sources: [
        'Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th ed., chapter 6.',
        'Zipkin (2000), section 7.3, for Poisson demand over a gamma lead time; Panjer, ASTIN Bulletin 12 (1981), for orders of several units.',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Examples of Chopra and Meindl and of Waters, and R’s inventorize',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Over an exponential lead time Poisson demand is geometric',
          test: 'engine/replenishment/laws.test.ts',
        },
      ],
      limits: ['Season within the lead time is not in this formula; days of cover goes day by day instead.'],
      pages: ['reorder-point', 'safety-stock', 'prevent-or-manage', 'pre-order'],
      code: ['replenishment/lead-time-demand', 'replenishment/exact-lead-time-demand'],
    },
    {
      id: 'reorder-point',
      title: 'Reorder point and safety stock',
      computes:
        'The lowest reorder point that reaches a cycle service level or a fill rate, and what it keeps beyond expected sales.',
      formulas: [
        'r = F^{−1}("cycle service level")',
        '"fill rate" = 1 − frac{n(r) − n(r + Q)}{Q}',
        '"safety stock" = r − m',
      ],
      letters: 'F chance of the lead-time demand, m its mean, Q order quantity',
      assumes: ['Orders are placed as soon as the inventory position is at the point, or at each review.'],
      sources: [
        'Chopra and Meindl, Supply Chain Management, chapter 12.',
        'Axsäter, Inventory Control, 3rd ed., section 5.3.',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Chopra and Meindl’s examples 12-4 and 12-5, Russell and Taylor, and others',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'invariant',
          what: 'More spread of demand or lead time never asks for less above the middle; one unit less misses the fill rate',
          test: 'engine/replenishment/laws.test.ts',
        },
      ],
      limits: ['A safety stock below 0 is an answer: a large order serves most units by itself.'],
      pages: ['reorder-point', 'safety-stock'],
      code: ['replenishment/reorder-point'],
    },
    {
      id: 'continuous-review',
      title: 'What a reorder policy costs on average',
      computes:
        'Stock, waiting orders, fill rate and cost a year of ordering Q whenever the position is down to r, and the best of both.',
      formulas: ['"E"[B] = frac{n_{2}(r) − n_{2}(r + Q)}{Q}', '"cost" = frac{K λ}{Q} + h "E"[I] + b "E"[B]'],
      letters: 'B waiting, I on hand, K cost of an order, λ demand, h and b cost of a unit held and waiting',
      assumes: [
        'What is short waits; the inventory position is even over its range, independent of lead-time demand.',
      ],
      sources: [
        'Hadley and Whitin (1963), chapter 4; Zipkin (2000), chapter 6.',
        'Snyder and Shen, 2nd ed., equations 5.7, 5.9 and 5.48; Federgruen and Zheng (1992).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Snyder and Shen, examples 5.1 and 5.8 and problem 5.3',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'theory',
          what: 'Simulated years meet these formulas within their standard errors (problem 5.2)',
          test: 'engine/simulation/policy-year.test.ts',
        },
      ],
      limits: ['Lost sales and lead times that overtake each other need the simulated years.'],
      pages: ['prevent-or-manage'],
      code: ['replenishment/continuous-review'],
    },
    {
      id: 'base-stock',
      title: 'Base stock, and lost sales',
      computes:
        'Service and stock when every unit sold is ordered at once, or stock is filled up at each review; waiting or lost.',
      formulas: ['"E"[B] = n(S)', '"fill rate" = P(N ≤ S − 1)', 'B_{k} = frac{a B_{k−1}}{k + a B_{k−1}}'],
      letters: 'S base stock, N Poisson demand over a lead time, B_k Erlang’s loss with k units and load a',
      assumes: ['Poisson demand; lead times independent, of any law.'],
      sources: [
        'Zipkin (2000), chapters 6 and 7; Karush, Operations Research 5 (1957).',
        'Hadley and Whitin (1963), section 4-11, for lost sales with one order on its way.',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Erlang’s tables and R’s queueing, and Snyder and Shen’s example 4.4',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'theory',
          what: 'Simulated years meet Palm’s theorem and Erlang’s loss within their standard errors',
          test: 'engine/simulation/policy-year.test.ts',
        },
      ],
      limits: [
        'With lost sales and several orders on their way there is no closed form; then years are simulated.',
      ],
      pages: ['reorder-point', 'safety-stock'],
      code: ['replenishment/base-stock', 'replenishment/lost-sales'],
    },
    {
      id: 'order-quantity',
      title: 'Order quantity',
      computes:
        'How many units an order should have, with price breaks, cases, minimum, storage by the month, and planned waiting.',
      formulas: ['Q = sqrt{frac{2 K D}{h}}', 'Q = sqrt{frac{2 K D (h + b)}{h b}}'],
      letters: 'K cost of an order, D demand a year, h holding a unit and year, b a unit waiting for a year',
      assumes: ['Demand is even over the year; one order at a time.'],
      sources: ['Harris (1913); Snyder and Shen, 2nd ed., equations 3.4 and 3.27 and section 3.4.'],
      proofs: [
        {
          by: 'published',
          what: 'Snyder and Shen, examples 3.1, 3.6 and 3.8; R’s inventorize and Inventorymodel',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'twin',
          what: 'The cheapest of all whole cases by trying each, and storage summed day by day',
          test: 'engine/replenishment/order-terms.test.ts',
        },
      ],
      limits: ['By the day it lands, one order is looked at by itself: what it does to the next one is not.'],
      pages: ['order-quantity', 'catalogue'],
      code: [
        'replenishment/economic-order-quantity',
        'replenishment/order-terms',
        'replenishment/landing-quantity',
        'replenishment/landing-cycle',
      ],
    },
    {
      id: 'single-buy',
      title: 'One buy for a season',
      computes: 'The quantity that earns most when there is no second order, and the chances of its profit.',
      formulas: ['P(D ≤ Q) = frac{c_{u}}{c_{u} + c_{o}}'],
      letters: 'c_u what a unit too few costs, c_o a unit too many',
      assumes: ['All of the buy is there as the season begins; what is left is cleared at one value.'],
      sources: [
        'Snyder and Shen, 2nd ed., equations 4.24 to 4.37.',
        'Arrow, Harris and Marschak, Econometrica 19 (1951).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Snyder and Shen, examples 4.2, 4.3 and 4.7 and problems 4.1, 4.3, 4.7 and 4.8',
          test: 'engine/replenishment/published-cases.test.ts',
        },
        {
          by: 'twin',
          what: 'The quantity lies where expected profit is greatest, and profit’s quantiles have its mean',
          test: 'engine/replenishment/buy-profit.test.ts',
        },
        {
          by: 'invariant',
          what: 'No other number of cases earns more on top of what is ordered already',
          test: 'engine/replenishment/orderable-buy.test.ts',
        },
      ],
      limits: ['No second order and no change of price while the season runs.'],
      pages: ['one-buy', 'pre-order'],
      code: ['replenishment/newsvendor', 'replenishment/buy-profit', 'replenishment/orderable-buy'],
    },
    {
      id: 'run-out',
      title: 'When stock runs out',
      computes: 'The chance of each day to be the one on which the last unit is sold, day by day in season.',
      formulas: ['P(T ≤ t) = P(D(t) ≥ I)'],
      letters: 'T day of running out, D demand up to a day, I on hand',
      assumes: [
        'Days are independent; demand is negative binomial, or Poisson where it varies no more than chance.',
      ],
      sources: ['The waiting time for the last unit of a Poisson demand is gamma: textbook.'],
      proofs: [
        {
          by: 'published',
          what: 'The published shortage before a restock: 100 on hand, 10 a day, 10 days',
          test: 'engine/replenishment/run-out.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Of Poisson demand it is the gamma law',
          test: 'engine/replenishment/run-out.test.ts',
        },
      ],
      limits: ['Shipments on their way are counted by the simulation, not by this formula.'],
      pages: ['days-of-cover', 'catalogue'],
      code: ['replenishment/run-out', 'replenishment/days-of-supply'],
    },
  ],
};
