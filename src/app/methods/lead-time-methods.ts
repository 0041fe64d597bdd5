import type { MethodTopic } from './method';

export const leadTimeMethods: MethodTopic = {
  id: 'dates',
  title: 'Lead times and dates',
  methods: [
    {
      id: 'three-dates',
      title: 'A date out of an early, a likely and a late one',
      computes:
        'A whole law of chance through the three days you give: one in ten before the first, half by the second, nine in ten by the third.',
      formulas: ['M(u) = a_{1} + a_{2} "ln" frac{u}{1 − u} + a_{3} (u − frac{1}{2}) "ln" frac{u}{1 − u}'],
      letters: 'u chance; a₁ the likely day, a₂ and a₃ from the distances of the others',
      assumes: [
        'Who is late is not almost surely here tomorrow: the tail falls like an exponential one (a modelling choice).',
      ],
      sources: ['Keelin, The Metalog Distributions, Decision Analysis 13 (2016).'],
      proofs: [
        {
          by: 'published',
          what: 'The published condition for three points to make a law, exactly where the curve would turn; the quantiles of 12, 19 and 32 days',
          test: 'engine/random/metalog.test.ts',
        },
        {
          by: 'closed-form',
          what: 'Mean and variance of the three-term metalog',
          test: 'engine/replenishment/lead-time-legs.test.ts',
        },
      ],
      limits: [
        'Three days too uneven make no such law; the page says so and what would. People’s ranges are usually too narrow.',
      ],
      pages: [
        'restock-gap',
        'ways-across',
        'handling-time',
        'stop-selling',
        'stretch-stock',
        'lead-time',
        'one-buy',
        'catalogue',
        'pre-order',
        'cash-plan',
        'channel-choice',
        'days-of-cover',
      ],
      code: ['random/metalog', 'replenishment/three-point'],
    },
    {
      id: 'landing-day',
      title: 'The day a shipment is sellable',
      computes: 'The chance of each day to be the one on which a shipment can be sold, seen from today.',
      formulas: ['"day" = "round"("date" + "slip" + "receiving")'],
      letters:
        'date from the three days, slip an exponential delay with its chance, receiving the days at the warehouse',
      assumes: [
        'It is known not to have come yet.',
        'Shipments that travel together are early and late together; others are independent.',
      ],
      sources: ['The law of the date is the metalog; slip and receiving are modelling choices.'],
      proofs: [
        {
          by: 'closed-form',
          what: 'The percentiles of the metalog, a median of 5.18 days to go when not here by day 28, and the mean of a slip',
          test: 'engine/simulation/landing-law.test.ts',
        },
      ],
      limits: ['A date of which hardly anything is left is refused: give a new one.'],
      pages: [
        'restock-gap',
        'ways-across',
        'handling-time',
        'stop-selling',
        'stretch-stock',
        'days-of-cover',
        'catalogue',
        'pre-order',
        'cash-plan',
        'channel-choice',
      ],
      code: ['simulation/landing-law', 'simulation/arrivals'],
    },
    {
      id: 'lead-time-legs',
      title: 'A lead time, leg by leg',
      computes:
        'The law of the sum of production, freight, customs and the rest, with what each leg adds to its spread.',
      formulas: ['"mean" = ∑ m_{i}', '"variance" = ∑ s_{i}^{2} + "what legs share"'],
      assumes: [
        'Legs that slip together share their luck; others are independent.',
        'A closure is waited out; in a slow time nobody overtakes.',
      ],
      sources: [
        'Sloan and Joe, Lattice Methods for Multiple Integration (1994), chapter 4, for the courses through a calendar.',
      ],
      proofs: [
        {
          by: 'theory',
          what: 'The sum agrees with a simulation within its standard error',
          test: 'engine/replenishment/lead-time-legs.test.ts',
        },
        {
          by: 'twin',
          what: 'Courses through an empty calendar agree with the convolution, and an earlier start never ends later',
          test: 'engine/replenishment/lead-time-calendar.test.ts',
        },
      ],
      limits: ['A group of legs shares all of its luck or none of it.'],
      pages: ['lead-time', 'catalogue'],
      code: [
        'replenishment/lead-time-legs',
        'replenishment/lead-time-paths',
        'replenishment/lead-time-calendar',
        'replenishment/duration-law',
      ],
    },
    {
      id: 'past-lead-times',
      title: 'Lead times of past orders',
      computes:
        'Mean, spread and percentiles of the lead times you have seen, with how far so few can be trusted.',
      formulas: ['h = (n − 1) p'],
      letters: 'h place of percentile p among n lead times in order (type 7)',
      assumes: ['Past orders are alike and independent.'],
      sources: ['Hyndman and Fan, type 7; David and Nagaraja, Order Statistics, section 7.1.'],
      proofs: [
        {
          by: 'theory',
          what: 'The interval holds the true percentile in about 8 of 10 drawn samples',
          test: 'engine/replenishment/lead-time-fit.test.ts',
        },
      ],
      limits: ['A sample too small for an interval is told as such.'],
      pages: ['lead-time'],
      code: ['replenishment/lead-time-fit', 'statistics/quantile-interval'],
    },
  ],
};
