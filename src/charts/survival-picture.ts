import { drawable, linearScale, tenth } from './scale';
import { dayTicks, niceTicks } from './ticks';

/** The share still there from one moment on until the next. */
export interface SurvivalPoint {
  readonly days: number;
  /** 0 to 1. */
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SurvivalData {
  /** In order; before the first all are there. */
  readonly steps: readonly SurvivalPoint[];
  /** A smooth share to hold against them, from day 0 to the last day in even steps. */
  readonly fitted: readonly number[];
  readonly lastDay: number;
}

/** Everything about the picture that depends on its data and size. */
export interface SurvivalPicture {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly line: string;
  readonly band: string;
  readonly fitted: string;
  readonly x: (days: number) => number;
  readonly dayTicks: readonly { readonly day: number; readonly at: number }[];
  readonly shareTicks: readonly { readonly share: number; readonly at: number }[];
}

/** As many corners as the eye can part; a file may bring thousands. */
const mostSteps = 400;

/** Steps that can be seen: of those too near to each other, the last. */
function seen(steps: readonly SurvivalPoint[], lastDay: number): readonly SurvivalPoint[] {
  const shown = steps.filter(({ days }) => days <= lastDay);
  if (shown.length <= mostSteps) return shown;
  return shown.filter(
    ({ days }, at) =>
      at === shown.length - 1 ||
      Math.floor((days / lastDay) * mostSteps) !== Math.floor((shown[at + 1]!.days / lastDay) * mostSteps),
  );
}

/** Lays out steps, their band, the fitted curve and the axes for a size in CSS pixels. */
export function survivalPicture(
  { steps, fitted, lastDay }: SurvivalData,
  width: number,
  height: number,
): SurvivalPicture {
  const left = 48;
  const right = Math.max(left + 1, width - 10);
  const bottom = height - 28;
  const x = linearScale([0, lastDay], [left, right]);
  const y = linearScale([0, 1], [bottom, 10]);
  const shown = seen(steps, lastDay);

  /** A staircase from (0, 1) to the last day, as corners. */
  const stairs = (value: (step: SurvivalPoint) => number): string[] => {
    const corners = [`${x(0)},${y(1)}`];
    let before = 1;
    for (const step of shown) {
      corners.push(`${x(step.days)},${y(before)}`, `${x(step.days)},${y(value(step))}`);
      before = value(step);
    }
    corners.push(`${x(lastDay)},${y(before)}`);
    return corners;
  };
  const apart = Math.max(1, fitted.length - 1);
  const curve = fitted.map((share, at) => `${tenth(x((at / apart) * lastDay))},${y(drawable(share))}`);
  return {
    left,
    right,
    bottom,
    line: `M${stairs(({ share }) => share).join('L')}`,
    band: `M${[...stairs(({ upper }) => upper), ...stairs(({ lower }) => lower).reverse()].join('L')}Z`,
    fitted: curve.length > 1 ? `M${curve.join('L')}` : '',
    x,
    dayTicks: dayTicks(lastDay, Math.max(2, Math.floor(width / 90))).map((day) => ({ day, at: x(day) })),
    shareTicks: niceTicks(0, 1, 5).map((share) => ({ share, at: y(share) })),
  };
}
