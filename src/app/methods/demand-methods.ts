import type { MethodTopic } from './method';

export const demandMethods: MethodTopic = {
  id: 'demand',
  title: 'Demand and forecasts',
  methods: [
    {
      id: 'day-kinds',
      title: 'Which days were out of stock',
      computes:
        'Tells from each day’s stock at its start and end, or from runs too quiet for chance, whether its sales say what was demanded.',
      formulas: ['P(N ≤ T) ≤ frac{"chance"}{n}'],
      letters: 'T units sold in a run of quiet days, N what chance would have sold, n days looked through',
      assumes: [
        'A day that began and ended without stock says nothing of demand; one that ended without stock says that demand was at least what was sold.',
        'Without a stock series, a run is only suspected: the end of a season looks the same.',
      ],
      sources: [
        'A quiet day is one below 30% of the daily mean, a level that inventory tools commonly use: a modelling choice.',
      ],
      proofs: [
        {
          by: 'invariant',
          what: 'Each kind of day is told from its stock, and a run that chance brings is not suspected',
          test: 'engine/demand/true-demand.test.ts',
        },
      ],
      limits: [
        'How much of a day there was stock is not known; a day on which stock landed is left out whole.',
      ],
      pages: ['velocity'],
      code: ['demand/history', 'demand/day-kinds', 'demand/suspected-stockouts'],
    },
    {
      id: 'true-demand',
      title: 'True demand',
      computes:
        'The rate and the spread of daily demand behind sales that stockouts cut short, by maximum likelihood.',
      formulas: ['"log" L = ∑ "log" P(N = x) + ∑ "log" P(N ≥ c)'],
      letters:
        'x units of whole days, c units of days on which stock ended, N Poisson or, where counts vary more, negative binomial',
      assumes: [
        'Days are independent of each other and of one rate over the look back.',
        'Bulk lines are capped, and unusual days are listed, and capped where you ask for that.',
      ],
      sources: [
        'Dempster, Laird and Rubin, J. Royal Statistical Society B 39 (1977).',
        'Nahmias, Demand estimation in lost sales inventory systems (1994).',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'Without partial days it is the mean, with the exact Poisson interval; with them no rate or spread nearby is likelier',
          test: 'engine/demand/true-demand.test.ts',
        },
      ],
      limits: [
        'Customers who went elsewhere during a gap and stayed there are not counted as demand of later days.',
      ],
      pages: ['velocity'],
      code: ['demand/true-demand', 'demand/censored-rate', 'demand/recent-rate', 'demand/unusual-days'],
    },
    {
      id: 'day-patterns',
      title: 'Weekdays, months, events and trend',
      computes: 'How many times a mean day each weekday and month sells, and whether demand rises or falls.',
      formulas: ['"factor" = 1 + frac{τ^{2}}{τ^{2} + v} ("raw" − 1)', 'S = ∑_{i<j} "sign"(y_{j} − y_{i})'],
      letters: 'v variance of a raw factor, τ² what the factors vary beyond it, y weekly means',
      assumes: [
        'Events are given and are divided out first; months are told with weekdays divided out, then weekdays with the months.',
        'One year’s luck must not pass for season: a month of one year is taken to stray by a tenth (a modelling choice).',
      ],
      sources: [
        'Efron and Morris, J. American Statistical Association 68 (1973), for drawing factors to 1.',
        'Mann, Econometrica 13 (1945); Sen, J. American Statistical Association 63 (1968), for the trend.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'Known factors and slopes are found again in drawn histories, and a trend by chance as often as the test says',
          test: 'engine/demand/demand-patterns.test.ts',
        },
      ],
      limits: [
        'Months need a year of days, and a trend eight weeks; where the level itself wanders, a trend is found more often than the chance says.',
      ],
      pages: ['velocity'],
      code: [
        'demand/demand-patterns',
        'demand/weekday-factors',
        'demand/month-factors',
        'demand/day-factors',
        'demand/day-levels',
        'demand/place-sums',
        'demand/shrunk-factors',
        'demand/trend-test',
      ],
    },
    {
      id: 'smoothing',
      title: 'Exponential smoothing',
      computes:
        'Forecasts of daily demand from a level, a damped trend and a week that each day moves a little.',
      formulas: [
        'l′ = α y + (1 − α)(l + φ b)',
        'b′ = β (l′ − l) + (1 − β) φ b',
        '"forecast" = l + (φ + … + φ^{h}) b + s',
      ],
      letters: 'y demand of a day, l level, b trend, s season of the week, h days ahead',
      assumes: [
        'Days without stock are passed over: they teach nothing.',
        'A trend fades; undamped ones are not looked for.',
      ],
      sources: [
        'Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., chapter 8.',
        'Winters, Management Science 6 (1960); Gardner and McKenzie, Management Science 31 (1985).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'Forecasts of the Nile, of the US population and of UK gas as R’s HoltWinters has them',
          test: 'engine/demand/published-cases.test.ts',
        },
        {
          by: 'closed-form',
          what: 'The spread of sums is that of the state space model of simple smoothing',
          test: 'engine/demand/forecast-models.test.ts',
        },
      ],
      limits: ['The season is a week; a yearly one comes in by month factors.'],
      pages: ['velocity'],
      code: [
        'demand/simple-smoothing',
        'demand/trend-smoothing',
        'demand/seasonal-smoothing',
        'demand/naive-models',
        'demand/forecast-models',
        'demand/forecast-model',
        'demand/run-model',
        'demand/fit-model',
        'demand/solve',
      ],
    },
    {
      id: 'intermittent-demand',
      title: 'Demand that comes now and then',
      computes:
        'Forecasts of slow movers by Croston’s method, its two corrections, and the method of Teunter, Syntetos and Babai.',
      formulas: ['"Croston" = frac{z}{x}', '"SBA" = (1 − frac{α}{2}) frac{z}{x}', '"TSB" = p z'],
      letters: 'z smoothed size of a demand, x smoothed days between two, p smoothed chance of one',
      assumes: ['Offered where demand comes less often than every 1.32 days.'],
      sources: [
        'Croston, Operational Research Quarterly 23 (1972).',
        'Syntetos and Boylan, International Journal of Forecasting 21 (2005).',
        'Shale, Boylan and Johnston, J. Operational Research Society 57 (2006).',
        'Teunter, Syntetos and Babai, European Journal of Operational Research 214 (2011).',
      ],
      proofs: [
        {
          by: 'published',
          what: 'The decay of TSB as published, and recursions that agree with R’s tsintermittent',
          test: 'engine/demand/published-cases.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Without demand TSB decays as (1 − α) to the n, and Croston never',
          test: 'engine/demand/forecast-models.test.ts',
        },
      ],
      limits: ['Croston’s forecast of a product that nobody wants any more stays as it was.'],
      pages: ['velocity'],
      code: ['demand/croston', 'demand/tsb'],
    },
    {
      id: 'forecast-choice',
      title: 'How a forecast method is chosen, and how far it strays',
      computes:
        'Holds every method against the past, takes the one with the least error over the lead time, and gives its band.',
      formulas: ['"variance" = ∑_{j} d frac{f_{j}}{g_{j}} (g_{j} + R_{L−j} ḡ)^{2}'],
      letters:
        'f forecast and g factor of a day, d variance over mean of one-day errors, R what a day’s chance does to later forecasts, L days',
      assumes: [
        'The history is cut in three: weights are found on the first part, the method on the second, the error to be told on the last.',
        'Of methods within 2% of the best the simplest is taken. Bands are negative binomial.',
      ],
      sources: [
        'Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008), sections 6.2 and 18.2.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'Bands hold what comes 8 times in 10 over drawn histories, and on a random walk nothing beats the naive forecast',
          test: 'engine/demand/back-test.test.ts',
        },
      ],
      limits: [
        'Each part needs 28 days. Factors found in the same history make errors come out a little too small.',
      ],
      pages: ['velocity'],
      code: [
        'demand/back-test',
        'demand/rolling-origin',
        'demand/forecast-score',
        'demand/forecast-spread',
        'demand/forecast-demand',
        'demand/count-band',
      ],
    },
    {
      id: 'slowed-demand',
      title: 'Demand slowed on purpose',
      computes:
        'The share of demand that stays when the price is raised, ads are cut, or an order may hold only so many units.',
      formulas: ['(1 + r)^{e}', '1 − "cut" · "share by ads"', '1 − (1 − frac{1}{m})^{L}'],
      letters: 'r rise of the price, e elasticity, m mean units of an order, L most units of one',
      assumes: ['Elasticity is the same at every price; sizes of orders are geometric.'],
      sources: [
        'Constant elasticity is textbook; how elastic your customers are is your own number (a modelling choice).',
      ],
      proofs: [
        {
          by: 'closed-form',
          what: 'Cut orders agree with the sum order by order, and small rises lose about e times as much',
          test: 'engine/demand/slowed-demand.test.ts',
        },
      ],
      limits: ['What a higher price does to ranking, to reviews or to customers’ trust is not in it.'],
      pages: ['stretch-stock', 'ways-across', 'restock-gap'],
      code: ['demand/slowed-demand'],
    },
  ],
};
