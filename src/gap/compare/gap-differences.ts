import type { GapSummary } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import type { SideBySideCell, SideBySideRow } from '../../ui/side-by-side';

/** One simulated gap among those compared. */
export interface ComparedGap {
  readonly title: string;
  readonly currency: string;
  readonly way: GapSummary;
}

interface Measure {
  readonly key: string;
  readonly label: string;
  readonly of: (way: GapSummary) => number;
  readonly kind: 'money' | 'units' | 'days' | 'share' | 'chance';
}

const cancelled = ({ fates }: GapSummary) => fates.cancelledByBuyer.mean + fates.cancelledBySeller.mean;

/** What is held against each other, each a mean over the futures. */
const measures: readonly Measure[] = [
  { key: 'cost', label: 'Cost of the gap', of: ({ costOfGap }) => costOfGap.mean, kind: 'money' },
  { key: 'profit', label: 'Profit over the whole time', of: ({ profit }) => profit.mean, kind: 'money' },
  { key: 'out', label: 'Days out of stock, mean', of: ({ daysOutAll }) => daysOutAll.mean, kind: 'days' },
  { key: 'lost', label: 'Sales lost', of: ({ fates }) => fates.lost.mean, kind: 'units' },
  { key: 'kept', label: 'Backorders kept', of: ({ kept }) => kept.mean, kind: 'units' },
  { key: 'cancelled', label: 'Orders cancelled', of: cancelled, kind: 'units' },
  { key: 'late', label: 'Backorders shipped late', of: ({ lateShare }) => lateShare, kind: 'share' },
  {
    key: 'breach',
    label: 'Futures that breach a limit',
    of: ({ breachChance }) => breachChance,
    kind: 'chance',
  },
];

/** Below these a difference is not worth a sign: it would read as zero. */
const smallest: Readonly<Record<Measure['kind'], number>> = {
  money: 0.5,
  units: 0.05,
  days: 0.05,
  share: 0.0005,
  chance: 0.005,
};

function shown(value: number, kind: Measure['kind'], format: Formatter): string {
  switch (kind) {
    case 'money':
      return format.money(value, 0);
    case 'units':
      return format.number(value, Math.abs(value) < 10 ? 1 : 0);
    case 'days':
      return format.days(value, 1);
    case 'share':
      return format.percent(value, 1);
    case 'chance':
      return format.frequency(value);
  }
}

function by(difference: number, kind: Measure['kind'], format: Formatter): string {
  const isCount = kind !== 'money' && kind !== 'share';
  const word = difference > 0 ? 'more' : isCount ? 'fewer' : 'less';
  const size = Math.abs(difference);
  if (kind === 'share') return `${format.number(size * 100, 1)} points ${word}`;
  if (kind === 'chance') return `${format.number(size * 50, 1)} of 50 ${word}`;
  return `${shown(size, kind, format)} ${word}`;
}

const usesOneCurrency = (gaps: readonly ComparedGap[]) =>
  new Set(gaps.map(({ currency }) => currency)).size === 1;

const hasOneHorizon = (gaps: readonly ComparedGap[]) =>
  new Set(gaps.map(({ way }) => way.horizonDays)).size === 1;

/**
 * Means of each gap, base first, and how the others differ from it; what is nothing in all of them is left out, as is
 * money of different currencies and the profit of different spans of time.
 */
export function gapDifferences(gaps: readonly ComparedGap[], format: Formatter): SideBySideRow[] {
  const [base] = gaps;
  if (base === undefined) return [];
  return measures
    .filter(({ kind }) => kind !== 'money' || usesOneCurrency(gaps))
    .filter(({ key }) => key !== 'profit' || hasOneHorizon(gaps))
    .filter(({ of, kind }) => gaps.some(({ way }) => Math.abs(of(way)) >= smallest[kind]))
    .map(({ key, label, of, kind }) => ({
      key,
      label,
      cells: gaps.map(({ way }): SideBySideCell => {
        const text = shown(of(way), kind, format);
        const difference = of(way) - of(base.way);
        return Math.abs(difference) < smallest[kind]
          ? { text }
          : { text, sign: difference > 0 ? 'more' : 'less', by: by(difference, kind, format) };
      }),
    }));
}

/** Which of them costs least, in a sentence; empty where money cannot be compared. */
export function cheapestSentence(gaps: readonly ComparedGap[], format: Formatter): string {
  if (gaps.length < 2 || !usesOneCurrency(gaps)) return '';
  const sorted = [...gaps].sort((a, b) => a.way.costOfGap.mean - b.way.costOfGap.mean);
  const [least, next] = sorted as [ComparedGap, ComparedGap];
  const apart = next.way.costOfGap.mean - least.way.costOfGap.mean;
  if (apart < smallest.money) return `On average “${least.title}” and “${next.title}” cost the same.`;
  const most = sorted.at(-1)!;
  const upTo =
    sorted.length > 2
      ? `, and ${format.money(most.way.costOfGap.mean - least.way.costOfGap.mean, 0)} less than “${most.title}”`
      : '';
  return `On average “${least.title}” costs least: ${format.money(apart, 0)} less than “${next.title}”${upTo}.`;
}

/** What must be known before these are held against each other, each a sentence. */
export function comparisonCautions(gaps: readonly ComparedGap[], format: Formatter): string[] {
  const cautions: string[] = [];
  if (!hasOneHorizon(gaps))
    cautions.push(
      `They look ahead differently far (${gaps.map(({ way }) => format.days(way.horizonDays, 0)).join(', ')}), so the profit over the whole time is left out. What the gap costs can be compared.`,
    );
  const trials = new Set(gaps.map(({ way }) => way.trials));
  if (trials.size > 1)
    cautions.push(
      `Those that look far ahead were run in fewer futures (${gaps.map(({ way }) => format.number(way.trials, 0)).join(', ')}), so small differences may be chance.`,
    );
  if (!usesOneCurrency(gaps))
    cautions.push('They are in different currencies, so their money is not compared.');
  return cautions;
}
