import { catalogue } from '../../fields/catalogue';
import type { Inputs, Problem, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';

/** What the reorder point and the safety stock ask for alike. */
export const reorderingInputs = {
  dailyDemand: { ...catalogue.dailyDemand, max: 1e7 },
  dailyDemandSd: { ...catalogue.dailyDemandSd, max: 1e8 },
  leadTimeDays: catalogue.leadTimeDays,
  leadTimeSd: catalogue.leadTimeSd,
  pastDays: {
    kind: 'series',
    label: 'Past lead times',
    unit: 'days',
    help: 'Days from order to sellable of each past order, five at least. The answer they give as they were stands beside the one from mean and spread.',
    min: 0,
    max: 1_000,
    maxLength: 200,
    default: [],
  },
  rule: {
    kind: 'choice',
    label: 'Set it by',
    help: 'Cycles without a stockout, units served from stock, or the lowest sum of holding and running out.',
    options: [
      { value: 'cycle-service', label: 'Cycle service' },
      { value: 'fill-rate', label: 'Fill rate' },
      { value: 'cost', label: 'Lowest cost' },
    ],
    default: 'cycle-service',
  },
  cycleServiceLevel: catalogue.cycleServiceLevel,
  fillRate: catalogue.fillRate,
  fillRateKind: {
    kind: 'choice',
    label: 'Fill rate, counted',
    help: 'Exactly; as textbooks shorten it, which counts a shortage that outlasts a cycle twice; or with every unit short lost instead of waiting.',
    options: [
      { value: 'exact', label: 'Exactly' },
      { value: 'simple', label: 'Shortened' },
      { value: 'lost-sales', label: 'Short is lost' },
    ],
    default: 'exact',
  },
  stockoutCostPerUnit: catalogue.stockoutCostPerUnit,
  costPerStockout: {
    kind: 'number',
    label: 'Cost of a stockout',
    unit: 'money',
    help: 'What each stockout costs however many units are short, such as ads to win the ranking back. 0 if the cost of a unit short has it in.',
    min: 0,
    max: 1e9,
    default: 0,
  },
  landedCost: catalogue.landedCost,
  holdingRate: catalogue.holdingRate,
  orderQuantity: catalogue.orderQuantity,
  reviewDays: catalogue.reviewDays,
  orderingRule: {
    kind: 'choice',
    label: 'At a review, order',
    help: 'A fixed quantity once stock is down to the reorder point, or at every review as much as fills it up to a level.',
    options: [
      { value: 'quantity', label: 'Fixed quantity' },
      { value: 'up-to', label: 'Up to a level' },
    ],
    default: 'quantity',
  },
  demandLaw: {
    kind: 'choice',
    label: 'Demand over the lead time is',
    help: 'Chosen from your numbers unless you choose: counts for units one by one, gamma for large amounts, normal as in most textbooks.',
    options: [
      { value: 'fitting', label: 'Whatever fits' },
      { value: 'normal', label: 'Normal' },
      { value: 'gamma', label: 'Gamma' },
      { value: 'lognormal', label: 'Lognormal' },
      { value: 'poisson', label: 'Poisson' },
      { value: 'negative-binomial', label: 'Negative binomial' },
    ],
    default: 'fitting',
  },
  safetyDays: {
    kind: 'number',
    label: 'Safety days',
    unit: 'days',
    help: 'If you keep a fixed number of days as safety stock: what that gives stands beside the answer.',
    min: -365,
    max: 730,
    default: 14,
  },
  maxDailyDemand: {
    kind: 'optional-number',
    label: 'Most sold on a day',
    unit: 'units-per-day',
    help: 'For the shortcut “most times longest, less average”, shown beside the answer.',
    min: 0,
    max: 1e9,
    default: null,
    emptyMeans: 'passed on 1 day in 50',
  },
  maxLeadTimeDays: {
    kind: 'optional-number',
    label: 'Longest lead time',
    unit: 'days',
    help: 'For the same shortcut.',
    min: 0,
    max: 2_000,
    default: null,
    emptyMeans: 'passed by 1 order in 50',
  },
} as const satisfies Inputs;

export type ReorderingValues = ValuesOf<typeof reorderingInputs>;

/** The groups of the form that both pages have. */
export const reorderingGroups = {
  demand: {
    title: 'Demand and lead time',
    fields: ['dailyDemand', 'dailyDemandSd', 'leadTimeDays', 'leadTimeSd'],
  },
  aim: {
    title: 'How safe',
    fields: [
      'rule',
      'cycleServiceLevel',
      'fillRate',
      'fillRateKind',
      'stockoutCostPerUnit',
      'costPerStockout',
      'landedCost',
      'holdingRate',
    ],
    shown: {
      cycleServiceLevel: ({ rule }) => rule === 'cycle-service',
      fillRate: ({ rule }) => rule === 'fill-rate',
      fillRateKind: ({ rule }) => rule === 'fill-rate',
    },
  },
  law: { title: 'Law of demand', fields: ['demandLaw', 'pastDays'], more: true },
  shortcuts: {
    title: 'Shortcuts to compare with',
    fields: ['safetyDays', 'maxDailyDemand', 'maxLeadTimeDays'],
    more: true,
  },
} as const satisfies Readonly<Record<string, InputGroup<ReorderingValues>>>;

/** When the ways of ordering are asked for. */
export const orderingShown = {
  orderQuantity: (values: ReorderingValues) => !ordersUpTo(values),
  orderingRule: ({ reviewDays }: ReorderingValues) => reviewDays > 0,
};

/** Whether every review fills stock up to a level; without reviews there is only a quantity. */
export const ordersUpTo = ({
  reviewDays,
  orderingRule,
}: Pick<ReorderingValues, 'reviewDays' | 'orderingRule'>): boolean =>
  reviewDays > 0 && orderingRule === 'up-to';

/** Values that do not fit each other. */
export function checkReordering(values: ReorderingValues): Problem[] {
  const { leadTimeDays, leadTimeSd, reviewDays, dailyDemand, dailyDemandSd } = values;
  const problems: Problem[] = [];
  if (leadTimeSd > 3 * (leadTimeDays + reviewDays))
    problems.push({
      path: 'leadTimeSd',
      message:
        leadTimeDays + reviewDays === 0
          ? 'A lead time of 0 days has no spread. Set the spread to 0, or enter the lead time.'
          : 'The spread is more than three times the time it spreads around. Both are in days: check which is which.',
    });
  if (dailyDemandSd !== null && dailyDemandSd > 10 * Math.max(dailyDemand, Math.sqrt(dailyDemand)))
    problems.push({
      path: 'dailyDemandSd',
      message:
        'The spread is more than ten times the units sold a day. Enter the standard deviation of daily units, or leave it empty.',
    });
  if (values.rule === 'cost' && values.landedCost === 0)
    problems.push({
      path: 'landedCost',
      message:
        'With a landed cost of 0 holding is free, so no stock would be too much. Enter what a unit costs.',
    });
  if (values.rule === 'cost' && values.stockoutCostPerUnit === 0 && values.costPerStockout === 0)
    problems.push({
      path: 'stockoutCostPerUnit',
      message: 'If running out costs nothing, no stock is cheapest. Enter what a unit short costs.',
    });
  return problems;
}
