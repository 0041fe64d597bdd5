import { bestCycleServiceLevel } from '../../engine/replenishment/reorder-point';
import { lawNames, type LawName } from '../../engine/replenishment/law-of-demand';
import {
  cheapestLevel,
  levelAt,
  levelFor,
  rules,
  yardstick,
  type Level,
  type Rule,
  type Yardstick,
} from './level';
import type { ReorderingValues } from './reordering-inputs';
import { shortcuts, type Shortcut } from './shortcuts';
import { covered, exactLaw, lawOf, situationOf, type LawChoice, type Situation } from './situation';
import { tradeOff } from './trade-off';

/** All that reorder point and safety stock have to say about one product. */
export interface Reordering {
  /** Demand over the time covered, units; and that time, days. */
  readonly mean: number;
  readonly sd: number;
  readonly days: number;
  readonly lawName: LawName;
  /** By the rule chosen. */
  readonly chosen: Level;
  readonly byRule: readonly { readonly rule: Rule; readonly found: Level | null }[];
  /** By the rule chosen, under each law; null where the law has no answer. */
  readonly byLaw: readonly { readonly law: LawName; readonly found: Level | null }[];
  /** Without fitting mean and spread of the lead time, where that can be had; `parts` where it is another answer. */
  readonly exact: { readonly kind: 'past' | 'gamma'; readonly found: Level; readonly parts: boolean } | null;
  readonly cheapest: Level | null;
  /** 1 − Qh/(Dp): the textbook's best cycle service level by cost; null without a cost per unit or sales. */
  readonly textbookLevel: number | null;
  readonly shortcuts: readonly Shortcut[];
  /** By rising safety stock, the chosen and the cheapest among them. */
  readonly curve: readonly Level[];
}

/** Law, money and quantities for a situation under a choice of law. */
function yardstickOf(values: ReorderingValues, situation: Situation, choice: LawChoice): Yardstick {
  const before = situation.upTo ? lawOf({ ...situation, reviewDays: 0 }, choice).law : null;
  return yardstick(values, situation, lawOf(situation, choice).law, before);
}

/** The level by the rule chosen, for a situation other than the one entered. */
export function levelIn(values: ReorderingValues, situation: Situation): Level | null {
  const yard = yardstickOf(values, situation, values.demandLaw);
  const level = levelFor(values.rule, values, yard);
  return level === null ? null : levelAt(yard, level);
}

export function reordering(values: ReorderingValues): Reordering {
  const situation = situationOf(values);
  const yard = yardstickOf(values, situation, values.demandLaw);
  const found = rules.map((rule) => {
    const level = levelFor(rule, values, yard);
    return { rule, found: level === null ? null : levelAt(yard, level) };
  });
  // Sound values always have a level by their own rule.
  const chosen = found.find(({ rule }) => rule === values.rule)?.found ?? levelAt(yard, yard.law.mean);
  const cheapest = found.find(({ rule }) => rule === 'cost')?.found ?? null;
  const { mean, sd, protectionDays } = covered(situation, values.demandLaw);
  const { unitsPerYear, holdingCost, perUnit } = yard;
  const textbookLevel = bestCycleServiceLevel(situation.quantity, holdingCost, unitsPerYear, perUnit);
  return {
    mean,
    sd: mean === 0 ? 0 : sd,
    days: protectionDays,
    lawName: lawOf(situation, values.demandLaw).name,
    chosen,
    byRule: found,
    byLaw: lawNames.map((law) => ({ law, found: underLaw(values, situation, law) })),
    exact: exactly(values, situation, chosen),
    cheapest,
    textbookLevel: Number.isFinite(textbookLevel) ? textbookLevel : null,
    shortcuts: shortcuts(values, yard, chosen),
    curve: tradeOff(yard, chosen, cheapest),
  };
}

function underLaw(values: ReorderingValues, situation: Situation, law: LawName): Level | null {
  const yard = yardstickOf(values, situation, law);
  const level = levelFor(values.rule, values, yard);
  return level === null ? null : levelAt(yard, level);
}

function exactly(values: ReorderingValues, situation: Situation, chosen: Level): Reordering['exact'] {
  const exact = exactLaw(situation, values.pastDays);
  if (exact === null) return null;
  const before = situation.upTo
    ? (exactLaw({ ...situation, reviewDays: 0 }, values.pastDays)?.law ?? null)
    : null;
  const yard = yardstick(values, situation, exact.law, before);
  const level = values.rule === 'cost' ? cheapestLevel(yard) : levelFor(values.rule, values, yard);
  if (level === null) return null;
  const found = levelAt(yard, level);
  const parts = Math.abs(level - chosen.level) > Math.max(1, 0.005 * Math.abs(chosen.level));
  return { kind: exact.kind, found, parts };
}
