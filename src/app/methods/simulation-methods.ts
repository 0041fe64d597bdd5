import type { MethodTopic } from './method';

/** Pages whose futures are summed up into figures. */
const summed = [
  'restock-gap',
  'ways-across',
  'handling-time',
  'stop-selling',
  'stretch-stock',
  'days-of-cover',
  'channel-choice',
  'pre-order',
  'made-to-order',
  'cash-plan',
];
const simulated = [...summed, 'prevent-or-manage'];

export const simulationMethods: MethodTopic = {
  id: 'simulation',
  title: 'Simulation, chance and search',
  methods: [
    {
      id: 'random-streams',
      title: 'Where chance comes from',
      computes:
        'A stream of random numbers for each seed, future and cause, the same on every device and however work is split.',
      formulas: ['"state" = "Philox"("seed"; "future", "cause")'],
      assumes: ['Every way across meets the same luck, since a cause has its own stream.'],
      sources: [
        'Salmon, Moraes, Dror and Shaw, Parallel Random Numbers: As Easy as 1, 2, 3, SC11 (2011).',
        'Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (2021).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Blocks of Random123 and outputs of xoshiro128**, bit by bit',
          test: 'engine/random/stream.test.ts',
        },
        {
          by: 'theory',
          what: 'Moments, cells and every bit in standard errors; no state twice in a million steps',
          test: 'engine/random/xoshiro128.test.ts',
        },
      ],
      limits: ['Made for simulation, not for secrets.'],
      pages: [...simulated, 'catalogue'],
      code: ['random/philox', 'random/stream', 'random/xoshiro128', 'simulation/day-stream'],
    },
    {
      id: 'draws',
      title: 'Drawing counts and times',
      computes:
        'Poisson, negative binomial and binomial counts, and exponential, Weibull and gamma times, by their quantiles.',
      formulas: ['k = "least count with" P(N ≤ k) ≥ u'],
      letters: 'u a random number inside 0 and 1',
      assumes: ['One random number makes one draw, so that more demand means more for every way alike.'],
      sources: [
        'Giles, Algorithm 955, ACM TOMS 42 (2016); Chen and Asau, AIIE Transactions 6 (1974).',
        'Marsaglia and Tsang, ACM TOMS 26 (2000), for gamma draws.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'Moments and tails in standard errors, and every step where the distribution function has it',
          test: 'engine/random/count-quantiles.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Exponential and Weibull draws invert their laws in both tails',
          test: 'engine/random/continuous.test.ts',
        },
      ],
      limits: ['Exact up to the rounding of the distribution functions, about 15 digits.'],
      pages: simulated,
      code: [
        'random/poisson',
        'random/negative-binomial',
        'random/binomial',
        'random/discrete-table',
        'random/lattice-quantile',
        'random/exponential',
        'random/weibull',
        'random/gamma',
      ],
    },
    {
      id: 'summaries',
      title: 'From futures to figures',
      computes: 'Means with their standard errors, percentiles, and chances out of thousands of futures.',
      formulas: ['"standard error" = frac{s}{sqrt{n}}', 'R = frac{∑ a}{∑ b}'],
      letters: 's spread over n futures; R a rate as the ratio of totals',
      assumes: ['Futures are independent; 500 for a first look, then 10,000.'],
      sources: [
        'Welford, Technometrics 4 (1962); Hyndman and Fan, type 7; Law, Simulation Modeling and Analysis, section 9.5.',
      ],
      proofs: [
        {
          by: 'invariant',
          what: 'A run is the same however it is split, and a future counts once however many limits it breaches',
          test: 'engine/simulation/simulate-gap.test.ts',
        },
        {
          by: 'twin',
          what: 'Percentiles of columns are those of sorting',
          test: 'engine/simulation/column-quantiles.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Running means and ratios with the delta method’s error, merged as if all had been seen',
          test: 'engine/statistics/moments.test.ts',
        },
      ],
      limits: ['Chances below about 1 in 1,000 rest on few futures.'],
      pages: summed,
      code: [
        'simulation/simulate-gap',
        'simulation/trial-table',
        'simulation/trial-summary',
        'simulation/trial-copy',
        'simulation/column-quantiles',
        'statistics/moments',
        'statistics/ratio',
        'statistics/quantiles',
        'statistics/mean',
      ],
    },
    {
      id: 'policy-years',
      title: 'Years of reordering, simulated',
      computes:
        'What gaps, stock and orders cost in years under a reorder point, for as many points as wanted under the same futures.',
      formulas: ['"cost" = "gaps" + "holding" + "ordering"'],
      assumes: [
        'What lands is there in the morning, customers come, stock is looked at in the evening.',
        'Lead times go by the number of the order, so that two points meet the same suppliers’ luck.',
      ],
      sources: [
        'Snyder and Shen, problem 5.2; Hadley and Whitin (1963), section 4-11; Karush (1957), as the theory it is held against.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'Order-at-a-point and fill-up policies, waiting and lost sales, within their standard errors',
          test: 'engine/simulation/policy-year.test.ts',
        },
      ],
      limits: ['Years in one block are not quite independent; lead times may overtake each other.'],
      pages: ['prevent-or-manage'],
      code: ['simulation/policy-year', 'simulation/policy-futures', 'simulation/policy-parameters'],
    },
    {
      id: 'search',
      title: 'Search for the best levers',
      computes:
        'The best point found of a function of a few bounded numbers, without derivatives, and whether its limits are kept.',
      formulas: ['"max" f(x); a_{i} ≤ x_{i} ≤ b_{i}'],
      assumes: ['The same futures at every point make a simulated objective a function like any other.'],
      sources: ['Hooke and Jeeves, J. ACM 8 (1961); golden section.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'Known tops of one and of several levers, a whole-number programme, ridges and two hills',
          test: 'engine/optimisation/maximise.test.ts',
        },
      ],
      limits: ['It proves nothing about what it did not visit.'],
      pages: ['ways-across', 'velocity'],
      code: ['optimisation'],
    },
    {
      id: 'distributions',
      title: 'Distribution functions',
      computes:
        'Chances, quantiles and expected shortages of the normal, gamma, Poisson, binomial and negative binomial laws.',
      formulas: ['G(z) = φ(z) − z P(Z > z)'],
      letters: 'G expected excess of a standard normal variable over z',
      assumes: ['About 14 digits, far tails included.'],
      sources: [
        'Cody, Math. Comp. 23 (1969); Wichura, Applied Statistics 37 (1988); Temme (1987); Didonato and Morris, ACM TOMS 18 (1992); Loader (2000).',
      ],
      proofs: [
        { by: 'published', what: 'Values of R and of stockpyl', test: 'engine/statistics/normal.test.ts' },
        {
          by: 'published',
          what: 'Both sides of the incomplete gamma function, joined without a step',
          test: 'engine/statistics/incomplete-gamma.test.ts',
        },
        {
          by: 'published',
          what: 'Poisson tails and losses as R and stockpyl have them',
          test: 'engine/statistics/poisson.test.ts',
        },
        {
          by: 'published',
          what: 'Negative binomial losses, running into the Poisson’s',
          test: 'engine/statistics/negative-binomial.test.ts',
        },
      ],
      limits: ['Arguments outside a function’s range are refused, not guessed.'],
      pages: ['safety-stock', 'reorder-point', 'one-buy', 'velocity', 'days-of-cover'],
      code: [
        'statistics/normal',
        'statistics/error-function',
        'statistics/gamma',
        'statistics/gamma-function',
        'statistics/incomplete-gamma',
        'statistics/incomplete-beta',
        'statistics/poisson',
        'statistics/negative-binomial',
        'statistics/binomial',
        'statistics/beta',
        'statistics/tail-loss',
        'statistics/root',
      ],
    },
  ],
};
