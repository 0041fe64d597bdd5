import { inputs, type VelocityValues } from './inputs';
import type { BulkDay, Outlier, VelocityResult } from './model';

const mostShown = 12;

/** The days with the most bulk, in their order. */
export function shownBulk({ bulk }: VelocityResult): readonly BulkDay[] {
  if (bulk.length <= mostShown) return bulk;
  return bulk
    .toSorted((a, b) => b.bulk - a.bulk)
    .slice(0, mostShown)
    .sort((a, b) => a.day - b.day);
}

/** What caps an outlier, or lets it count in full again. */
export function cappedOrKept(values: VelocityValues, { day, isCapped }: Outlier): Partial<VelocityValues> {
  const key = values.outliers === 'capped' ? 'keptDays' : 'cappedDays';
  const number = day + 1;
  const others = values[key].filter((other) => other !== number);
  const isListed = values.outliers === 'capped' ? isCapped : !isCapped;
  if (!isListed) return { [key]: others };
  // The oldest give way where the list is full.
  return { [key]: [...others, number].sort((a, b) => a - b).slice(-inputs[key].maxLength) };
}
