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
    id: 'metalog',
    term: 'Metalog',
    meaning:
      'A law of chance drawn through a few points that you give, such as an earliest, a likely and a latest day.',
    pages: ['lead-time', 'methods'],
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
    id: 'negative-binomial',
    term: 'Negative binomial',
    meaning: 'A law of counts that vary more than chance alone makes them.',
    fields: ['dailyDemandSd'],
    pages: ['velocity', 'methods'],
  },
  {
    id: 'percentile',
    term: '8 of 10 futures',
    also: ['percentiles P10 and P90', 'confidence interval'],
    meaning:
      'A band that 8 in 10 futures fall into: one in ten lies below it and one in ten above. It is about chance, not about how sure a measurement is.',
    pages: ['methods'],
  },
  {
    id: 'poisson',
    term: 'Poisson',
    also: ['chance alone'],
    meaning: 'The law of counts that come one by one by chance alone; their variance is their mean.',
    fields: ['dailyDemandSd'],
    pages: ['velocity', 'methods'],
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
  {
    id: 'weibull-shape',
    term: 'Weibull shape',
    meaning:
      'How the rate of giving up changes with the wait: under 1 it falls, at 1 it stays the same, over 1 it rises.',
    pages: ['methods'],
  },
];
