import { normalQuantile } from '../../engine/statistics/normal';
import { levelAt, type Level, type Yardstick } from './level';
import type { ReorderingValues } from './reordering-inputs';
import { lawOf } from './situation';

export type ShortcutKind =
  'none' | 'fixed-days' | 'most-less-average' | 'no-lead-time-spread' | 'root-on-mean' | 'fill-as-cycle';

/** A shortcut in common use: what it sets, and what that really gives. */
export interface Shortcut extends Level {
  readonly kind: ShortcutKind;
  /** Against the right level by the rule chosen. */
  readonly unitsMore: number;
  readonly costsMore: number;
}

/** Share of days, and of orders, that pass “the most” where it is not entered. */
const passed = 0.02;

/** “The most”, as entered or taken from mean and spread. */
function mostOf(
  values: ReorderingValues,
  yard: Yardstick,
): { readonly daily: number; readonly leadTimeDays: number } {
  const { situation } = yard;
  const day = { ...situation, leadTimeDays: 1, leadTimeSd: 0, reviewDays: 0 };
  const daily = () => (situation.rate > 0 ? lawOf(day, 'fitting').law.quantile(1 - passed) : 0);
  return {
    daily: values.maxDailyDemand ?? daily(),
    leadTimeDays:
      values.maxLeadTimeDays ?? situation.leadTimeDays + normalQuantile(1 - passed) * situation.leadTimeSd,
  };
}

/** The safety factor those who use the textbook's shortcuts would look up. */
function tableFactor(values: ReorderingValues, chosen: Level): number {
  const share =
    values.rule === 'cycle-service'
      ? values.cycleServiceLevel
      : values.rule === 'fill-rate'
        ? values.fillRate
        : Math.min(0.999999, Math.max(1e-6, chosen.cycleServiceLevel));
  return normalQuantile(share);
}

/** The shortcuts beside the chosen level, all held to the same law and money. */
export function shortcuts(values: ReorderingValues, yard: Yardstick, chosen: Level): Shortcut[] {
  const { situation, law } = yard;
  const { rate, daySd, leadTimeDays, reviewDays, leadTimeSd } = situation;
  const days = leadTimeDays + reviewDays;
  const z = tableFactor(values, chosen);
  const most = mostOf(values, yard);
  const safety = (units: number) => law.mean + units;
  const levels: [ShortcutKind, number][] = [
    ['none', safety(0)],
    ['fixed-days', safety(rate * values.safetyDays)],
    ['most-less-average', safety(most.daily * most.leadTimeDays - rate * leadTimeDays)],
    ['no-lead-time-spread', safety(z * daySd * Math.sqrt(days))],
    ['root-on-mean', rate * Math.sqrt(days) + z * daySd * Math.sqrt(days)],
  ];
  if (values.rule === 'fill-rate')
    levels.push(['fill-as-cycle', safety(z * Math.hypot(daySd * Math.sqrt(days), rate * leadTimeSd))]);
  return levels.map(([kind, level]) => {
    const found = levelAt(yard, law.isDiscrete ? Math.ceil(level - 1e-9) : level);
    return {
      kind,
      ...found,
      unitsMore: found.level - chosen.level,
      costsMore: found.total - chosen.total,
    };
  });
}
