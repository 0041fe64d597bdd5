import type { LawName } from '../../engine/replenishment/law-of-demand';
import type { Formatter } from '../../fields/format';
import type { Rule } from './level';
import type { Reordering } from './reordering';
import type { ReorderingValues } from './reordering-inputs';
import type { ShortcutKind } from './shortcuts';

export const ruleWords: Readonly<Record<Rule, string>> = {
  'cycle-service': 'Cycle service level',
  'fill-rate': 'Fill rate',
  cost: 'Lowest cost',
};

export const lawWords: Readonly<Record<LawName, string>> = {
  normal: 'Normal',
  gamma: 'Gamma',
  lognormal: 'Lognormal',
  poisson: 'Poisson',
  'negative-binomial': 'Negative binomial',
};

export const shortcutWords: Readonly<
  Record<ShortcutKind, { readonly label: string; readonly misses: string }>
> = {
  none: { label: 'No safety stock', misses: 'all spread: about every other cycle runs out' },
  'fixed-days': {
    label: 'Safety days',
    misses: 'how uncertain demand and lead time are: the same days for a steady product and a wild one',
  },
  'most-less-average': {
    label: 'Most × longest − average',
    misses:
      'that the busiest days and the longest lead time seldom meet; it grows with every year of records',
  },
  'no-lead-time-spread': {
    label: 'z · spread · √days',
    misses: 'the spread of the lead time altogether',
  },
  'root-on-mean': {
    label: 'Mean × √days',
    misses:
      'most of the sales in the lead time. Some tools have it; the root belongs to the spread, not to the mean',
  },
  'fill-as-cycle': {
    label: 'Fill rate read as cycle service',
    misses: 'that the two are not the same: z is looked up for the wrong share',
  },
};

/** Units to order at or up to: whole, on the safe side. */
export const wholeUnits = (level: number): number => Math.ceil(level - 1e-9 * Math.max(1, Math.abs(level)));

/** Why this law, in a sentence. */
export function whyThisLaw(values: ReorderingValues, result: Reordering, format: Formatter): string {
  const mean = format.quantity(result.mean, 'units', result.mean < 10 ? 1 : 0);
  const sd = format.number(result.sd, result.sd < 10 ? 1 : 0);
  if (values.demandLaw !== 'fitting')
    return `You chose the ${lawWords[values.demandLaw].toLowerCase()} law for the ${mean} of the time covered, with a standard deviation of ${sd}.`;
  switch (result.lawName) {
    case 'poisson':
      return `Taken as Poisson: customers come one by one, and nothing but chance makes the ${mean} of the time covered vary.`;
    case 'negative-binomial':
      return `Taken as negative binomial: whole units, never below zero, and the ${mean} of the time covered vary more (standard deviation ${sd}) than chance alone would make them (${format.number(Math.sqrt(result.mean), 1)}).`;
    default:
      return `Taken as gamma: so many units (${mean}) that single ones do not show, never below zero, with a longer upper end than the normal law.`;
  }
}
