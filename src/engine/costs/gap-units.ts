import { meanStandingShare, type Patience } from '../backorders/patience';
import { VelocityIndex, type Velocity } from '../backorders/velocity';
import { goodwillCost, type Goodwill } from './goodwill';

/** A gap of known length that begins at full velocity, with nothing on hand from its first morning. */
export interface CertainGap {
  /** G, whole days, >= 0. */
  readonly gapDays: number;
  /** Full-rate units a day, >= 0. */
  readonly dailyDemand: number;
  /** c, share of the buyers met who order and wait, 0 to 1; 0 while closed. */
  readonly captured: number;
  readonly velocity: Velocity;
}

/**
 * Days of full demand that still reach an offer through a gap: ∫ q dt over G days.
 *
 *   x*·G + (1 − x*)·τ_fall·(1 − e^(−G/τ_fall)),   x* = floor + (1 − floor)·c
 *
 * @returns days, 0 to G; G where velocity does not fall
 */
export function daysReached({ gapDays, captured, velocity }: Omit<CertainGap, 'dailyDemand'>): number {
  if (!velocity.enabled) return gapDays;
  const target = velocity.floor + (1 - velocity.floor) * captured;
  const fallen = -velocity.fallDays * Math.expm1(-gapDays / velocity.fallDays);
  return target * gapDays + (1 - target) * fallen;
}

/** Backorders of a gap whose promise holds. */
export interface GapBackorders {
  readonly taken: number;
  readonly kept: number;
  readonly cancelled: number;
  /** Contribution lost over the next year with the delayed customers, money. */
  readonly goodwill: number;
}

/**
 * Backorders of a certain gap on the day grid: those of day a are taken at that day's average velocity, thin by S̄(G − a), and
 * are filled as the gap ends.
 *
 * @param handlingDays - normal handling time; only days beyond it are a delay
 */
export function gapBackorders(
  { gapDays, dailyDemand, captured, velocity }: CertainGap,
  patience: Patience,
  goodwill: Goodwill,
  handlingDays: number,
): GapBackorders {
  if (captured === 0 || gapDays === 0) return { taken: 0, kept: 0, cancelled: 0, goodwill: 0 };
  const index = new VelocityIndex(velocity);
  let taken = 0;
  let kept = 0;
  let lost = 0;
  for (let day = 0; day < gapDays; day++) {
    const orders = dailyDemand * captured * index.step(captured);
    const wait = gapDays - day;
    const standing = orders * meanStandingShare(wait, Infinity, patience);
    taken += orders;
    kept += standing;
    lost += standing * goodwillCost(wait - handlingDays, goodwill);
  }
  return { taken, kept, cancelled: taken - kept, goodwill: lost };
}
