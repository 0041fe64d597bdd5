import type { Term } from './term';

/** How answers are worked out, and how sure they are. */
export const modelTerms: readonly Term[] = [
  {
    id: 'future',
    term: 'Future',
    also: ['trial', 'run', 'iteration'],
    meaning:
      'One way things may go: a draw of demand, dates and customers’ patience, played day by day. A simulation plays thousands and counts how many end in which way.',
    pages: ['methods'],
  },
  {
    id: 'middle-future',
    term: 'Middle future',
    also: ['median', 'P50'],
    meaning:
      'The figure that half of all futures lie below and half above. It is taken anew for each figure and each day.',
    pages: ['methods'],
  },
  {
    id: 'modelling-choice',
    term: 'Modelling choice',
    also: ['assumption'],
    meaning:
      'What no source gives and a model still needs. It is said where it is used and can be changed to yours.',
    pages: ['methods', 'rules-and-fees'],
  },
  {
    id: 'percentile',
    term: '10 to 90 percent of futures',
    also: ['P10, P90', 'confidence interval'],
    meaning:
      'A band that 8 in 10 futures fall into: one in ten lies below it and one in ten above. It is about chance, not about how sure a measurement is.',
    pages: ['methods'],
  },
  {
    id: 'scenario',
    term: 'Scenario',
    also: ['project'],
    meaning:
      'A page’s numbers saved under a name, with the seed that makes its simulation come out the same again.',
    pages: ['scenarios'],
  },
  {
    id: 'seed',
    term: 'Seed',
    meaning:
      'The number that all chance of a simulation is drawn from: the same seed and inputs give the same futures.',
    pages: ['methods'],
  },
  {
    id: 'spread',
    term: 'Spread',
    also: ['standard deviation'],
    meaning: 'The standard deviation: how far values usually lie from their mean.',
    fields: ['dailyDemandSd', 'leadTimeSd'],
  },
  {
    id: 'standard-error',
    term: 'Standard error',
    also: ['Monte Carlo error'],
    meaning:
      'How far a mean of simulated futures may lie from the true one by chance; four times as many futures halve it.',
    pages: ['methods'],
  },
];
