import { checkWaits, type WaitingTime } from './hazard-fit';

/** The share still waiting after one of the waits at which somebody cancelled. */
export interface SurvivalStep {
  readonly days: number;
  /** Orders that had waited at least this long and not cancelled before. */
  readonly atRisk: number;
  readonly cancelled: number;
  /** Share still waiting just after. */
  readonly survival: number;
  /** Greenwood's standard error; 0 where nobody is left. */
  readonly standardError: number;
}

/**
 * Share of orders still waiting by how long they have waited, without assuming any shape (Kaplan-Meier).
 *
 *   S = Π (1 − d/n)      standard error = S·√Σ d / (n(n − d))   (Greenwood)
 * over the waits with cancellations: d cancelled of n at risk. At a tie cancellations come before censorings.
 *
 * @returns one step for each distinct wait at which somebody cancelled, in order
 * @throws RangeError when no order waited, or a wait is not above 0
 * @see Klein & Moeschberger, Survival Analysis (2003), section 4.2
 */
export function kaplanMeier(waits: readonly WaitingTime[]): SurvivalStep[] {
  checkWaits(waits);
  const sorted = [...waits].sort((a, b) => a.days - b.days);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let first = 0; first < sorted.length;) {
    const days = sorted[first]!.days;
    let next = first;
    let cancelled = 0;
    for (; next < sorted.length && sorted[next]!.days === days; next++)
      if (sorted[next]!.cancelled) cancelled++;
    const atRisk = sorted.length - first;
    if (cancelled > 0) {
      survival *= 1 - cancelled / atRisk;
      greenwood += cancelled / (atRisk * (atRisk - cancelled));
      const standardError = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
      steps.push({ days, atRisk, cancelled, survival, standardError });
    }
    first = next;
  }
  return steps;
}

/**
 * Wait by which half have cancelled, or null when more than half never did.
 *
 * @param steps - from {@link kaplanMeier}
 * @returns days
 */
export function medianWait(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5 * (1 + 1e-12))?.days ?? null;
}

/**
 * Mean wait up to a limit: the area under the survival steps.
 *
 * @param steps - from {@link kaplanMeier}
 * @param limitDays - days, >= 0
 * @returns days
 */
export function restrictedMeanWait(steps: readonly SurvivalStep[], limitDays: number): number {
  let area = 0;
  let from = 0;
  let survival = 1;
  for (const step of steps) {
    if (step.days >= limitDays) break;
    area += survival * (step.days - from);
    from = step.days;
    survival = step.survival;
  }
  return area + survival * (limitDays - from);
}
