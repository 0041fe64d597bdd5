import { findPastGaps, type PastGap } from '../../engine/backorders/past-gaps';
import type { RestockEpisode } from '../../engine/backorders/recovery-likelihood';
import {
  daysToRegain,
  dipAfterClosedDays,
  usualRecovery,
  type Velocity,
} from '../../engine/backorders/velocity';
import { addDays, daysBetween, isCalendarDate } from '../../fields/calendar-date';
import type { Problem } from '../../fields/field';
import { inputs, type RecoveryValues } from './inputs';

/** What the rule says before any data: the usual floor and fall, not those on the page, which may come from a fit. */
const usualVelocity: Velocity = {
  enabled: true,
  floor: inputs.velocityFloor.default,
  fallDays: inputs.velocityFallDays.default,
  ...usualRecovery,
  recoveryDays: null,
  startIndex: 1,
};

/** Usual dip and T95 of a gap of some days; the dip inside 0 and 1. */
export function usualOf(gapDays: number): { readonly dip: number; readonly recoveryDays: number } {
  const dip = dipAfterClosedDays(gapDays, usualVelocity);
  return { dip: Math.max(0.01, dip), recoveryDays: daysToRegain(dip, usualVelocity) };
}

/** A past gap and whether the fit could use it. */
export interface UsedGap extends PastGap {
  readonly gapDays: number;
  /** Days before and after it that the fit reads. */
  readonly before: number;
  readonly after: number;
  /** Null where it is used. */
  readonly unused: 'too-little-before' | 'too-little-after' | 'no-sales-before' | null;
}

const mostBefore = 42;
const mostAfter = 60;
const fewestBefore = 7;
const fewestAfter = 5;
/** Sales within so many days of an earlier restock are still coming back and no measure of normal. */
const comingBack = 28;

/** The gaps in force: found, or as given; oldest first. */
function pastGapsOf(values: RecoveryValues): PastGap[] {
  const { gapsGiven, dailySales, dailySalesFrom } = values;
  if (gapsGiven === 'found') return findPastGaps(dailySales);
  const given =
    gapsGiven === 'days'
      ? values.pastGaps.map(({ lastInStock, firstBack }) => ({
          lastInStock: lastInStock - 1,
          firstBack: firstBack - 1,
        }))
      : values.pastGapDates.flatMap(({ lastInStockOn, firstBackOn }) =>
          lastInStockOn === null || firstBackOn === null || dailySalesFrom === null
            ? []
            : [
                {
                  lastInStock: daysBetween(dailySalesFrom, lastInStockOn),
                  firstBack: daysBetween(dailySalesFrom, firstBackOn),
                },
              ],
        );
  return given.sort((a, b) => a.lastInStock - b.lastInStock);
}

/** What the fit reads of each gap, and the gaps with what is read of them. */
export function episodesOf(values: RecoveryValues): {
  readonly gaps: readonly UsedGap[];
  readonly used: readonly (RestockEpisode & { readonly gap: UsedGap })[];
} {
  const sales = values.dailySales;
  const found = pastGapsOf(values);
  const gaps: UsedGap[] = [];
  const used: (RestockEpisode & { readonly gap: UsedGap })[] = [];
  found.forEach(({ lastInStock, firstBack }, index) => {
    const earlier = found[index - 1];
    const start = Math.max(
      0,
      lastInStock - mostBefore,
      earlier === undefined ? 0 : earlier.firstBack + comingBack,
    );
    // The last day in stock may have been cut short.
    const before = sales.slice(start, Math.max(start, lastInStock));
    const end = Math.min(sales.length, firstBack + mostAfter, found[index + 1]?.lastInStock ?? Infinity);
    const first = firstBack + values.leaveOutDays;
    const after = sales.slice(first, Math.max(first, end)).map((sold, day) => ({
      from: first - firstBack + day,
      sold,
      demand: [1],
    }));
    const gapDays = firstBack - lastInStock - 1;
    const gap: UsedGap = {
      lastInStock,
      firstBack,
      gapDays,
      before: before.length,
      after: after.length,
      unused:
        before.length < fewestBefore
          ? 'too-little-before'
          : after.length < fewestAfter
            ? 'too-little-after'
            : before.some((units) => units > 0)
              ? null
              : 'no-sales-before',
    };
    gaps.push(gap);
    if (gap.unused === null) used.push({ usualDip: usualOf(gapDays).dip, before, after, gap });
  });
  return { gaps, used };
}

/** Gaps as they would be typed. */
export const asTyped = (gaps: readonly PastGap[]): RecoveryValues['pastGaps'] =>
  gaps
    .slice(-inputs.pastGaps.maxRows)
    .map(({ lastInStock, firstBack }) => ({ lastInStock: lastInStock + 1, firstBack: firstBack + 1 }));

/** What is wrong with the gaps given. */
export function checkPastGaps(values: RecoveryValues): Problem[] {
  const { gapsGiven, dailySales, dailySalesFrom } = values;
  if (dailySales.length === 0 || gapsGiven === 'found') return [];
  if (gapsGiven === 'days')
    return values.pastGaps.flatMap(({ lastInStock, firstBack }, row) =>
      rowProblem(lastInStock - 1, firstBack - 1, dailySales.length).map(({ isFirst, message }) => ({
        path: `pastGaps.${row}.${isFirst ? 'lastInStock' : 'firstBack'}`,
        message,
      })),
    );
  if (values.pastGapDates.length === 0) return [];
  if (dailySalesFrom === null || !isCalendarDate(dailySalesFrom))
    return [
      {
        path: 'dailySalesFrom',
        message: 'Gaps given as dates need the date of the first day of your sales.',
      },
    ];
  return values.pastGapDates.flatMap(({ lastInStockOn, firstBackOn }, row) => {
    const path = `pastGapDates.${row}.`;
    if (lastInStockOn === null || firstBackOn === null)
      return [
        {
          path: `${path}${lastInStockOn === null ? 'lastInStockOn' : 'firstBackOn'}`,
          message: 'Set this date, or remove the gap.',
        },
      ];
    return rowProblem(
      daysBetween(dailySalesFrom, lastInStockOn),
      daysBetween(dailySalesFrom, firstBackOn),
      dailySales.length,
    ).map(({ isFirst, message }) => ({
      path: `${path}${isFirst ? 'lastInStockOn' : 'firstBackOn'}`,
      message,
    }));
  });
}

function rowProblem(
  lastInStock: number,
  firstBack: number,
  days: number,
): { readonly isFirst: boolean; readonly message: string }[] {
  if (lastInStock < 0 || lastInStock >= days)
    return [{ isFirst: true, message: `This day is outside your ${days} days of sales.` }];
  if (firstBack >= days)
    return [{ isFirst: false, message: `This day is outside your ${days} days of sales.` }];
  if (firstBack <= lastInStock + 1)
    return [{ isFirst: false, message: 'Between the two there must be a day out. Check both days.' }];
  return [];
}

/** A day of the series as a date where the first has one, else null. */
export function dateOf(values: RecoveryValues, day: number): string | null {
  if (values.dailySalesFrom === null) return null;
  try {
    return addDays(values.dailySalesFrom, day);
  } catch {
    return null;
  }
}
