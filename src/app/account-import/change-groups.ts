import type { FactChange, IntakePlan, ProductChange } from '../../catalogue/intake/intake-plan';

/** What kind of thing a change is about, in the order they are offered. */
export const changeGroups = ['stock', 'inbound', 'sales', 'money', 'supply', 'amazon', 'other'] as const;
export type ChangeGroup = (typeof changeGroups)[number];

const groupOfKey: Readonly<Record<string, ChangeGroup>> = {
  onHandFba: 'stock',
  onHandOwn: 'stock',
  onHandShop: 'stock',
  reservedUnits: 'stock',
  unsellableUnits: 'stock',
  waitingUnits: 'stock',
  lateUnits: 'stock',
  nextPromise: 'stock',
  inboundUnits: 'inbound',
  inboundShipped: 'inbound',
  inboundShop: 'inbound',
  soldLast7: 'sales',
  soldLast30: 'sales',
  soldLast90: 'sales',
  dailyDemand: 'sales',
  price: 'money',
  landedCost: 'money',
  leadTimeDays: 'supply',
  leadTimeSd: 'supply',
  casePack: 'supply',
  minimumOrder: 'supply',
  amazonDaysOfSupply: 'amazon',
  shortTermSupply: 'amazon',
  longTermSupply: 'amazon',
  amazonAlert: 'amazon',
  amazonOrderQuantity: 'amazon',
  amazonShipBy: 'amazon',
};

const groupOf = (key: string): ChangeGroup => groupOfKey[key] ?? 'other';

/** Which changes are looked at. */
export type ChangeFilter = 'all' | 'new' | ChangeGroup;

interface ListedChange {
  readonly of: ProductChange;
  readonly change: FactChange;
}

const fits = (filter: ChangeFilter, isNew: boolean, key: string) =>
  filter === 'all' || (filter === 'new' ? isNew : groupOf(key) === filter);

/** How many facts change, by what they are about. */
export function changeCounts(plan: IntakePlan): Readonly<Record<ChangeFilter, number>> {
  const counts = Object.fromEntries(['all', 'new', ...changeGroups].map((group) => [group, 0])) as Record<
    ChangeFilter,
    number
  >;
  for (const { isNew, changes } of plan.changes) {
    counts.all += changes.length;
    if (isNew) counts.new += changes.length;
    for (const { key } of changes) counts[groupOf(key)] += 1;
  }
  return counts;
}

/** The first changes that are looked at, at most `most` of them. */
export function firstChanges(plan: IntakePlan, filter: ChangeFilter, most: number): readonly ListedChange[] {
  const found: ListedChange[] = [];
  for (const of of plan.changes) {
    for (const change of of.changes) {
      if (!fits(filter, of.isNew, change.key)) continue;
      if (found.length === most) return found;
      found.push({ of, change });
    }
  }
  return found;
}

/** What a plan comes to. */
export function planCounts({ changes, unchanged, put, conflicts }: IntakePlan) {
  const added = changes.filter(({ isNew }) => isNew).length;
  return {
    added,
    changed: changes.length - added,
    unchanged,
    days: changes.reduce((sum, { historyDays }) => sum + historyDays, 0),
    suppliers: put.suppliers.length,
    conflicts: conflicts.length,
    /** Whether there is anything to write. */
    any: put.products.length + put.suppliers.length + put.histories.length > 0,
  };
}

/** SKUs that more than one product of a plan has, as where one is sold in several marketplaces. */
export function skusInSeveralPlaces({ changes }: Pick<IntakePlan, 'changes'>): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { product } of changes) (seen.has(product.sku) ? again : seen).add(product.sku);
  return again;
}
