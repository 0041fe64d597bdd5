import { everyGap } from './gap-pages';
import type { MethodTopic } from './method';

export const waitingMethods: MethodTopic = {
  id: 'waiting',
  title: 'Who orders, who waits',
  methods: [
    {
      id: 'capture',
      title: 'Capture',
      computes: 'The share of customers who still order when they are told how long to wait.',
      formulas: ['c(P) = e^{−κ P}', 'κ = − frac{"ln" x}{"days"}'],
      letters: 'P promised wait, x share who still order at so many days',
      assumes: ['Each further day of wait loses the same share of those left (a modelling choice).'],
      sources: ['No marketplace publishes it; fit it to one wait of which you know the share.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'The same share each day, its limits, and the curve found again from one point',
          test: 'engine/backorders/patience.test.ts',
        },
      ],
      limits: ['Customers who compare your wait with another seller’s are not modelled one by one.'],
      pages: [...everyGap, 'stockout-cost', 'pre-order', 'made-to-order'],
      code: ['backorders/capture'],
    },
    {
      id: 'patience',
      title: 'Patience and cancellations',
      computes: 'The share of orders that still stand after a wait, before and after the promise breaks.',
      formulas: ['S(w) = "exp"(− (h_{1} "min"(w, P))^{k} − j [w > P] − h_{2} "max"(0, w − P))'],
      letters: 'h₁ and h₂ rates of giving up before and after the promise, j who leave as it breaks, k shape',
      assumes: ['Orders are placed evenly over their day; customers give up independently of each other.'],
      sources: [
        'Klein and Moeschberger, Survival Analysis (2003), for hazards; the break at the promise is a modelling choice.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'Days add up to the continuous integral, orders never come back, and the Weibull shape has its survival and median',
          test: 'engine/backorders/patience.test.ts',
        },
      ],
      limits: ['Messages that calm or alarm customers change it in ways that are not modelled.'],
      pages: [...everyGap, 'backorder-pipeline', 'stockout-cost', 'pre-order', 'made-to-order'],
      code: ['backorders/patience', 'backorders/weibull-patience', 'statistics/exponential-integrals'],
    },
    {
      id: 'drop-off',
      title: 'Drop-off and pipeline',
      computes: 'Of the orders taken over a gap, how many cancel before its end and how many are kept.',
      formulas: ['D = 1 − frac{1 − e^{−h G}}{h G}', '"kept" = λ frac{1 − e^{−h G}}{h}'],
      letters: 'D drop-off, h cancellations per waiting order and day, G days, λ orders a day',
      assumes: ['Orders come evenly; all that stand are filled at the end of the gap.'],
      sources: ['The integral of a constant hazard; a drop-off of 20% over 10 days is 4.6% a day.'],
      proofs: [
        {
          by: 'closed-form',
          what: '100 taken, 20 lost, 80 kept; exact from tiny hazards to 5 a day; over uncertain gaps by the Laplace transform',
          test: 'engine/backorders/drop-off.test.ts',
        },
      ],
      limits: ['One gap of one length; a queue that drains slowly takes the simulation.'],
      pages: ['backorder-pipeline', 'stockout-cost', ...everyGap],
      code: ['backorders/drop-off'],
    },
    {
      id: 'patience-fit',
      title: 'Patience out of your own orders',
      computes:
        'Rates of giving up, and the break at the promise, fitted to past orders, those still waiting counted.',
      formulas: ['h = frac{"cancellations"}{"order-days waited"}', 'S = ∏ (1 − frac{d}{n})'],
      letters: 'd cancelled of n at risk (Kaplan and Meier)',
      assumes: ['Filled and waiting orders would have waited at least this long.'],
      sources: [
        'Klein and Moeschberger (2003), sections 3.5, 4.2 and 12.2.',
        'Friedman, Ann. Statist. 10 (1982); Dorey and Korn, Statistics in Medicine 6 (1987).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Hazards, Weibull fits and Kaplan-Meier steps agree with R',
          test: 'engine/backorders/hazard-fit.test.ts',
        },
        {
          by: 'theory',
          what: 'Drawn waits give back their rates within four standard errors, in 8 of 10 intervals',
          test: 'engine/backorders/promise-fit.test.ts',
        },
      ],
      limits: ['Fewer than two cancellations say nothing of a shape.'],
      pages: ['backorder-pipeline', 'restock-gap'],
      code: [
        'backorders/hazard-fit',
        'backorders/kaplan-meier',
        'backorders/promise-fit',
        'statistics/rate-interval',
        'statistics/proportion-interval',
      ],
    },
    {
      id: 'promise',
      title: 'Promises that follow the restock',
      computes:
        'The wait to promise each day: a fixed wait, a date, or a percentile of the time still to go.',
      formulas: ['"promise" = "least" n; "with"; P("landed by day" + n | "not yet") ≥ p'],
      letters: 'p chance that the promise is kept',
      assumes: ['Whole days, never longer than the channel allows.'],
      sources: ['Handling times that channels allow stand under Rules and fees.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'It is the percentile of the time to go given that nothing has come, also when the law has run out',
          test: 'engine/backorders/promise.test.ts',
        },
        {
          by: 'invariant',
          what: 'Days to clear the queue come on top, within the limit of the channel',
          test: 'engine/simulation/clearing-days.test.ts',
        },
      ],
      limits: ['How customers take a promise that changes daily is not modelled.'],
      pages: everyGap,
      code: ['backorders/promise'],
    },
    {
      id: 'next-backorder',
      title: 'The worth of one more backorder',
      computes:
        'What taking the next order earns over turning its customer away, and the longest wait worth it.',
      formulas: ['V = ∑_{t} f(t) S(t − d) (m − g − l [t − d > P]) − c (1 − "kept") − r'],
      letters:
        'f chance to be filled on day t, m margin, g goodwill, l lateness, c cost of a cancellation, r what a customer turned away brings',
      assumes: ['It stands last in line; an order never filled ends as a cancellation by the seller.'],
      sources: ['Expected values over the landing law; each part is a model of this page.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'At a certain date within the promise it is mS − c(1 − S), and the longest wait is the one that trying every day finds',
          test: 'engine/backorders/next-backorder.test.ts',
        },
        {
          by: 'theory',
          what: 'The value agrees with the simulation of one order more',
          test: 'engine/backorders/next-backorder.test.ts',
        },
      ],
      limits: [
        'What one more order does to the account’s rates is judged by the whole run, not by this sum.',
      ],
      pages: ['stop-selling'],
      code: ['backorders/next-backorder'],
    },
    {
      id: 'pre-orders',
      title: 'Orders ahead of stock',
      computes:
        'Orders taken before there is stock under one promised ship date, and how many of them still stand on a later day.',
      formulas: ['"taken" = ∫ λ e^{−κ(P − s)} d s', '"standing" = ∫ λ e^{−κ(P − s)} S(t − s) d s'],
      letters: 's day of an order, P promised day, S patience, t a later day',
      assumes: ['The promise is one date, so waits grow shorter and orders come faster as it nears.'],
      sources: [
        'Capture and patience as above; customers who must agree to a later date follow the rules for pre-orders.',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'The integral of the capture curve, and the standing orders of every day on either side of the promise',
          test: 'engine/backorders/pre-orders.test.ts',
        },
      ],
      limits: ['No closed form under a Weibull hazard.'],
      pages: ['pre-order'],
      code: ['backorders/pre-orders'],
    },
  ],
};
