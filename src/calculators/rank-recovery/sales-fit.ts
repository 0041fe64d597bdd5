import {
  fitRecovery,
  sdsOfInterval,
  usualSpread,
  type NoRecoveryFit,
  type RecoveryEstimate,
} from '../../engine/backorders/recovery-fit';
import { shiftedDip } from '../../engine/backorders/recovery-likelihood';
import { inputs, type RecoveryValues } from './inputs';
import { episodesOf, usualOf, type UsedGap } from './past-episodes';

/** A number with the ends of its 8 in 10 interval; null where the data set no bound. */
export interface Told {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One reading of the past gaps. */
export interface Reading {
  readonly recoveryDays: Told;
  /** Velocity at the restock of a gap of `forGapDays`. */
  readonly velocity: Told;
}

export interface SalesFit {
  readonly forGapDays: number;
  readonly raw: Reading;
  readonly shrunk: Reading;
  /** What the rule alone says. */
  readonly usual: { readonly recoveryDays: number; readonly velocity: number };
  /** Weight of the data, 0 to 1. */
  readonly weightDays: number;
  readonly weightVelocity: number;
  readonly dispersion: number;
  readonly days: number;
  readonly sold: number;
  /** Lowest velocity that gives this dip with the fall on the page; null where none does. */
  readonly floor: number | null;
  /** By day after the restock: fitted share of normal and its band. */
  readonly curve: readonly { day: number; value: number; lower: number; upper: number }[];
  /** Sales of all gaps by day after the restock, as a share of their bases. */
  readonly points: readonly { day: number; value: number; isUsed: boolean }[];
}

export type NoFit = 'no-series' | 'all-zeros' | 'nothing-usable' | NoRecoveryFit;

export interface FitOutcome {
  readonly gaps: readonly UsedGap[];
  readonly fit: SalesFit | null;
  /** Why there is none. */
  readonly reason: NoFit | null;
}

/** The numbers of a fit as the page's inputs take them. */
export function appliedFit({ shrunk }: SalesFit): Pick<RecoveryValues, 'recoveryDays' | 'velocityAtRestock'> {
  const { min, max } = inputs.recoveryDays;
  return {
    recoveryDays: Math.min(max, Math.max(min, Math.round(shrunk.recoveryDays.value))),
    velocityAtRestock: Number(shrunk.velocity.value.toFixed(3)),
  };
}

/** Whether the answer stands on a fit: as it is, or spread to gaps of any length. */
export function isInUse(fit: SalesFit, values: RecoveryValues): boolean {
  const { recoveryDays, velocityAtRestock } = appliedFit(fit);
  return (
    values.recoveryDays === recoveryDays &&
    (values.velocityAtRestock === velocityAtRestock ||
      (values.velocityAtRestock === null &&
        fit.floor !== null &&
        values.velocityFloor === Number(fit.floor.toFixed(3))))
  );
}

/** Fits the return of velocity to the daily sales around past gaps. */
export function fitSales(values: RecoveryValues): FitOutcome {
  const { dailySales } = values;
  if (dailySales.length === 0) return { gaps: [], fit: null, reason: 'no-series' };
  if (dailySales.every((units) => units === 0)) return { gaps: [], fit: null, reason: 'all-zeros' };
  const { gaps, used } = episodesOf(values);
  if (gaps.length === 0) return { gaps, fit: null, reason: 'no-gap' };
  if (used.length === 0) return { gaps, fit: null, reason: 'nothing-usable' };
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
  const ruleDays = Math.exp(mean(used.map(({ gap }) => Math.log(usualOf(gap.gapDays).recoveryDays))));
  const found = fitRecovery(used, { recoveryDays: ruleDays, ...usualSpread });
  if (typeof found === 'string') return { gaps, fit: null, reason: found };

  const forGapDays =
    values.gapDays > 0 ? values.gapDays : Math.round(mean(used.map(({ gap }) => gap.gapDays)));
  const usualDip = usualOf(forGapDays).dip;
  const dip = shiftedDip(usualDip, found.shrunk.shift.value);
  const floor = 1 + dip / Math.expm1(-forGapDays / values.velocityFallDays);
  return {
    gaps,
    reason: null,
    fit: {
      forGapDays,
      raw: reading(found.raw, usualDip),
      shrunk: reading(found.shrunk, usualDip),
      usual: { recoveryDays: ruleDays, velocity: 1 - usualDip },
      weightDays: found.weight.recoveryDays,
      weightVelocity: found.weight.shift,
      dispersion: found.dispersion,
      days: found.days,
      sold: found.sold,
      floor: floor >= 0 && floor < 1 ? floor : null,
      curve: curve(found.shrunk, shiftedDip(usualOf(meanGap(used)).dip, found.shrunk.shift.value)),
      points: points(values, used, found.base),
    },
  };
}

function meanGap(used: readonly { readonly gap: UsedGap }[]): number {
  return used.reduce((sum, { gap }) => sum + gap.gapDays, 0) / used.length;
}

function reading({ recoveryDays, shift }: RecoveryEstimate, usualDip: number): Reading {
  const velocity = (at: number) => 1 - shiftedDip(usualDip, at);
  return {
    recoveryDays,
    // A higher shift is a deeper dip.
    velocity: {
      value: velocity(shift.value),
      lower: velocity(shift.upper ?? shift.value),
      upper: velocity(shift.lower ?? shift.value),
    },
  };
}

const lastDay = 60;

/** v(t) = 1 − δ·e^(−3t/T95) and where it lies in 8 of 10 cases, by the errors of η and ln T95 carried on. */
function curve(estimate: RecoveryEstimate, dip: number): SalesFit['curve'] {
  const { covariance, recoveryDays } = estimate;
  return Array.from({ length: lastDay + 1 }, (_, day) => {
    const constants = (3 * day) / recoveryDays.value;
    const missing = dip * Math.exp(-constants);
    const byShift = missing * (1 - dip);
    const byDays = missing * constants;
    const variance =
      byShift ** 2 * covariance[0] + 2 * byShift * byDays * covariance[1] + byDays ** 2 * covariance[2];
    const half = sdsOfInterval * Math.sqrt(Math.max(0, variance));
    const value = 1 - missing;
    return { day, value, lower: Math.max(0, value - half), upper: Math.min(1, value + half) };
  });
}

function points(
  values: RecoveryValues,
  used: readonly { readonly gap: UsedGap }[],
  bases: readonly number[],
): SalesFit['points'] {
  const { dailySales, leaveOutDays } = values;
  const list: { day: number; value: number; isUsed: boolean }[] = [];
  for (let day = 0; day < lastDay; day++) {
    let sold = 0;
    let full = 0;
    used.forEach(({ gap }, index) => {
      if (day >= leaveOutDays + gap.after) return;
      sold += dailySales[gap.firstBack + day] ?? 0;
      full += bases[index]!;
    });
    if (full > 0) list.push({ day, value: sold / full, isUsed: day >= leaveOutDays });
  }
  return list;
}
