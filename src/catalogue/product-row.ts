import type { Product } from '../fields/stored';
import type { ProductSupply } from './product-supply';
import type { TriageRow } from './triage-row';

/** What is worked out of a product, beside what is known. */
export type Weighed = Omit<
  TriageRow,
  | 'product'
  | 'supplier'
  | 'currency'
  | 'countedDaysAgo'
  | 'inbound'
  | 'lead'
  | 'dailyDemand'
  | 'unitMargin'
  | 'unitCost'
  | 'casePack'
  | 'minimumOrder'
  | 'missing'
  | 'assumed'
>;

/** The row of a product of which so much was found. Written out, since thousands of rows are made at once and spreading two objects takes most of the time. */
export function rowOf(product: Product, supply: ProductSupply, inbound: number, found: Weighed): TriageRow {
  return {
    product: product.id,
    supplier: product.supplier,
    currency: product.currency,
    state: found.state,
    stateIfNoGap: found.stateIfNoGap,
    onHand: found.onHand,
    countedDaysAgo: supply.age,
    inbound,
    dailyDemand: supply.demand,
    cover: found.cover,
    coverP10: found.coverP10,
    coverP90: found.coverP90,
    outOn: found.outOn,
    backOn: found.backOn,
    awaited: found.awaited,
    lands: found.lands,
    landsLate: found.landsLate,
    lead: { mean: supply.lead.mean, sd: supply.lead.sd, spreadFrom: supply.spreadFrom },
    orderBy: found.orderBy,
    gapChance: found.gapChance,
    moneyAtRisk: found.moneyAtRisk,
    costOfWaiting: found.costOfWaiting,
    orderUnits: found.orderUnits,
    need: found.need,
    unitMargin: supply.unitMargin,
    unitCost: supply.unitCost,
    casePack: supply.casePack,
    minimumOrder: supply.minimumOrder,
    missing: supply.missing,
    assumed: supply.assumed,
  };
}

/** Of a product that cannot be weighed. */
export const nothingKnown = {
  state: 'unknown',
  stateIfNoGap: 'unknown',
  cover: null,
  coverP10: null,
  coverP90: null,
  outOn: null,
  backOn: null,
  awaited: null,
  lands: null,
  landsLate: null,
  orderBy: null,
  gapChance: null,
  moneyAtRisk: null,
  costOfWaiting: null,
  orderUnits: null,
  need: null,
} as const satisfies Omit<Weighed, 'onHand'>;

/** The row of a product that cannot be weighed, whatever the reason: of it nothing is known. */
export const unrankedRow = ({ id, supplier, currency }: Product): TriageRow => ({
  product: id,
  supplier,
  currency,
  countedDaysAgo: 0,
  inbound: null,
  dailyDemand: null,
  lead: null,
  ...nothingKnown,
  onHand: null,
  unitMargin: null,
  unitCost: null,
  casePack: 1,
  minimumOrder: 0,
  missing: [],
  assumed: [],
});
