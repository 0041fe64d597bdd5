import { velocityAfterRestock } from '../../engine/backorders/recovery-path';
import type { RecoveryValues } from './inputs';

/** A dip at the restock and the days to win 95% of it back. */
interface WayBack {
  readonly dip: number;
  readonly recoveryDays: number;
}

/** Velocity by day since running out, as shares of normal. */
export interface VelocityPath {
  readonly days: readonly number[];
  readonly low: readonly number[];
  readonly base: readonly number[];
  readonly high: readonly number[];
  /** With rebuilding ads; null without. */
  readonly ads: readonly number[] | null;
}

/** Points of a line: more cannot be told apart. */
const mostPoints = 160;

/** The fall through the gap and the way back, until the slowest has won 95% of its dip back. */
export function velocityPath(
  values: RecoveryValues,
  { low, base, high }: { readonly low: WayBack; readonly base: WayBack; readonly high: WayBack },
): VelocityPath {
  const { gapDays, rebuildAdsPerDay, rebuildSpeedUp } = values;
  const end = gapDays + Math.max(14, Math.ceil(high.recoveryDays) + 3);
  const step = Math.ceil(end / mostPoints);
  const days = [
    ...new Set([...Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step), gapDays]),
  ].sort((a, b) => a - b);
  const line = ({ dip, recoveryDays }: WayBack, speedUp = 1) =>
    days.map((day) => {
      if (day >= gapDays) return velocityAfterRestock(day - gapDays, dip, recoveryDays, speedUp);
      const fall =
        Math.expm1(-day / values.velocityFallDays) / Math.expm1(-gapDays / values.velocityFallDays);
      return 1 - dip * fall;
    });
  return {
    days,
    low: line(low),
    base: line(base),
    high: line(high),
    ads: rebuildAdsPerDay > 0 && rebuildSpeedUp > 1 && base.dip > 0 ? line(base, rebuildSpeedUp) : null,
  };
}
