import { legMoments, sumOfLegs } from '../../engine/replenishment/lead-time-legs';
import { LeadTimeCourses, type DatedLeg } from '../../engine/replenishment/lead-time-paths';
import type { CalculatorModel } from '../calculator';
import type { LeadTimeValues } from './inputs';
import { legEffects, type LegEffect } from './leg-effects';
import { engineLegs } from './legs';
import { pastOrders, type PastOrders } from './past-orders';
import { freeLaw, heldLaw, type TimeLaw } from './time-law';

export interface LeadTimeResult {
  /** Days from order to sellable. */
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  readonly p95: number;
  /** Days that the calendar adds on average; 0 where none is met. */
  readonly heldUp: number;
  /** The legs that count, in order. */
  readonly legs: readonly LegEffect[];
  /** Fifty equally likely lead times, whole days, for dots. */
  readonly dots: readonly number[];
  /** Chance to be done by the end of each of these days, for the picture. */
  readonly byDay: { readonly first: number; readonly every: number; readonly reached: readonly number[] };
  readonly past: PastOrders;
}

export const model: CalculatorModel<LeadTimeValues, LeadTimeResult> = { compute };

function compute(values: LeadTimeValues): LeadTimeResult {
  const legs = engineLegs(values);
  const moments = legMoments(legs);
  const free = freeLaw(sumOfLegs(legs), moments);
  const { law, isMet } = throughCalendar(legs, free);
  const at = (p: number) => law.quantile(p);
  const names = legNames(values);
  return {
    mean: law.mean,
    sd: law.sd,
    p10: at(0.1),
    p50: at(0.5),
    p80: at(0.8),
    p90: at(0.9),
    p95: at(0.95),
    heldUp: law.mean - free.mean,
    legs: legEffects({ legs, names, moments, mean: law.mean, isMet }),
    dots: Array.from({ length: 50 }, (_, i) => Math.round(at((i + 0.5) / 50))),
    byDay: reachedByDay(law),
    past: pastOrders(values),
  };
}

function throughCalendar(legs: readonly DatedLeg[], free: TimeLaw): { law: TimeLaw; isMet: boolean } {
  if (legs.every(({ closures }) => closures.length === 0)) return { law: free, isMet: false };
  const courses = new LeadTimeCourses(legs);
  const [without, through] = [courses.ends(false).at(-1)!, courses.ends(true).at(-1)!];
  const isMet = through.some((end, course) => end > without[course]!);
  return { law: isMet ? heldLaw(free, without, through) : free, isMet };
}

/** What the legs that count are called; those without a name or with another's get their number. */
function legNames({ legs }: LeadTimeValues): string[] {
  return legs.flatMap(({ name, on }, index) => {
    if (!on) return [];
    const own = name.trim();
    const isShared = legs.some((other, at) => at !== index && other.name.trim() === own);
    return [own === '' ? `Leg ${index + 1}` : isShared ? `${own} (${index + 1})` : own];
  });
}

const mostBars = 60;

function reachedByDay(law: TimeLaw): LeadTimeResult['byDay'] {
  const first = Math.max(0, Math.floor(law.quantile(0.005)));
  const last = Math.ceil(law.quantile(0.995)) + 1;
  const every = Math.max(1, Math.ceil((last - first) / mostBars));
  const count = Math.ceil((last - first) / every) + 1;
  return { first, every, reached: Array.from({ length: count }, (_, i) => law.cdf(first + i * every)) };
}
