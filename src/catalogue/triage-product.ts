import { dipAfterClosedDays, tailInDaysOfSales, type Velocity } from '../engine/backorders/velocity';
import { gammaLaw } from '../engine/replenishment/continuous-laws';
import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';
import { leastOrder } from '../engine/replenishment/order-terms';
import type { RunOut } from '../engine/replenishment/run-out';
import { shortfallBefore, type StageShortfall } from '../engine/replenishment/shortfall';
import type { Product, Supplier } from '../fields/stored';
import { demandAhead } from './demand-ahead';
import { comingOf, type DueShipment } from './due-shipments';
import { productSupply, type ProductSupply } from './product-supply';
import {
  stateOf,
  type AwaitedShipment,
  type CatalogueDefaults,
  type TriageRow,
  type TriageState,
} from './triage-row';

/** Days before its order is due in which a product is watched. */
const watchDays = 28;
/** A week's wait, whose cost is told. */
export const waitDays = 7;

/**
 * What a product asks for next, in closed form and at once.
 *
 * gapChance is the chance to be sold out at some time before an order placed today would land, shipments under way counted with
 * their own dates; moneyAtRisk the contribution margin of what is wanted while sold out, and of the sales that velocity lacks
 * afterwards; costOfWaiting what a week's delay of the order adds to it. While sold out the offer is closed, and velocity is
 * whole before (modelling choices). A count of an older day is taken to have sold since at the mean pace.
 */
export function triageProduct(
  product: Product,
  defaults: CatalogueDefaults,
  today: string,
  supplier: Supplier | null = null,
): TriageRow {
  const supply = productSupply(product, supplier, defaults, today);
  const { onHand, demand } = supply;
  const inbound = supply.shipments.reduce((sum, { units }) => sum + units, 0);
  if (demand === null && supply.isSoldOut)
    return rowOf(product, supply, inbound, { ...nothingKnown, state: 'out', stateIfNoGap: 'out', onHand });
  if (onHand === null || demand === null) return rowOf(product, supply, inbound, { ...nothingKnown, onHand });
  if (demand === 0) return rowOf(product, supply, inbound, nothingWanted(supply, onHand));
  return rowOf(product, supply, inbound, weighed(supply, onHand, demand, inbound, defaults, today));
}

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

/** What is worked out of a product, beside what is known. */
type Weighed = Omit<
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

/** Written out, since thousands of rows are made at once and spreading two objects takes most of the time. */
function rowOf(product: Product, supply: ProductSupply, inbound: number, found: Weighed): TriageRow {
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

const nothingKnown = {
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

/** A product that nobody buys cannot run out. */
function nothingWanted({ lead }: ProductSupply, onHand: number): Weighed {
  const [lands, landsLate] = leadQuantiles(lead);
  const state = onHand > 0 ? 'too-much' : 'fine';
  return {
    ...nothingKnown,
    state,
    stateIfNoGap: state,
    onHand,
    lands,
    landsLate,
    gapChance: 0,
    moneyAtRisk: 0,
    costOfWaiting: 0,
    orderUnits: 0,
    need: { mean: 0, sd: 0 },
  };
}

function weighed(
  supply: ProductSupply,
  counted: number,
  demand: number,
  inbound: number,
  defaults: CatalogueDefaults,
  today: string,
): Weighed {
  const { age, dispersion, lead, velocity, unitMargin, casePack, minimumOrder } = supply;
  const runOut = demandAhead(supply, today);
  const sinceCount = runOut.expected(age);
  const onHand = Math.max(0, counted - sinceCount);
  // From the day of the count, by which no more can have been sold than there was.
  const stock = Math.max(counted, sinceCount);
  const all = stock + inbound;
  const fromToday = (days: number | null) => (days === null ? null : Math.max(0, days - age));
  const cover = fromToday(runOut.cover(all));
  const coming = comingOf(supply.shipments).map((due) => from(due, age));
  const [lands, landsLate] = leadQuantiles(lead);
  const orderBy = cover === null ? null : Math.floor(cover - landsLate - defaults.safetyDays + 1e-9);

  const before = { mean: lead.mean + age, sd: lead.sd };
  const now = shortfallBefore(runOut, dispersion, counted, coming, before);
  const already = age > 0 ? shortfallBefore(runOut, dispersion, counted, [], { mean: age, sd: 0 }).units : 0;
  const later = shortfallBefore(runOut, dispersion, counted, coming, {
    mean: before.mean + waitDays,
    sd: lead.sd,
  });
  const lost = ({ stages }: { readonly stages: readonly StageShortfall[] }) =>
    lostUnits(stages, already, demand, runOut, velocity);
  const money = (units: number) => (unitMargin === null ? null : Math.max(0, unitMargin) * units);
  const lostNow = lost(now);

  const orderOn = Math.max(0, orderBy ?? 0);
  const until = orderOn + landsLate + defaults.safetyDays + defaults.orderDays;
  const needed = runOut.expectedWithin(age + until) - sinceCount;
  const out = firstOut(runOut, stock, coming, age, lands);
  const stateIfNoGap = stateOfStock(supply, {
    onHand,
    cover,
    orderBy,
    enough: landsLate + defaults.safetyDays + 2 * defaults.orderDays,
  });
  const state = stateOf({ state: stateIfNoGap, stateIfNoGap }, now.chance);
  const short = needed - onHand - inbound;
  const isDue = state === 'out' || state === 'gap-coming' || state === 'order-now' || state === 'watch';
  return {
    state,
    stateIfNoGap,
    onHand: age > 0 ? Math.round(onHand) : onHand,
    cover,
    coverP10: fromToday(runOut.daysUntilOut(Math.round(all), 0.1)),
    coverP90: fromToday(runOut.daysUntilOut(Math.round(all), 0.9)),
    outOn: out.outOn,
    backOn: out.backOn,
    awaited: awaitedOf(runOut, stock, coming, age, now),
    lands,
    landsLate,
    orderBy,
    gapChance: now.chance,
    moneyAtRisk: money(lostNow),
    costOfWaiting: money(Math.max(0, lost(later) - lostNow)),
    orderUnits: isDue && short > 0 ? wholeCases(short, { casePack, minimumOrder, mostUnits: Infinity }) : 0,
    need: { mean: needed, sd: Math.sqrt(dispersion * needed + (demand * lead.sd) ** 2) },
  };
}

/** A shipment with its days counted from the day of the count. */
const from = (due: DueShipment, age: number): DueShipment =>
  age === 0
    ? due
    : {
        ...due,
        mean: due.mean + age,
        slipped: due.slipped && { ...due.slipped, mean: due.slipped.mean + age },
      };

/** Days within which half and 8 of 10 orders land: a gamma lead time, as on the page about days of cover. */
function leadQuantiles({ mean, sd }: MeanAndSpread): readonly [median: number, late: number] {
  if (mean < 0.01 || sd < 1e-6) return [mean, mean];
  const key = `${mean} ${sd}`;
  let found = quantiles.get(key);
  if (found === undefined) {
    const law = gammaLaw(mean, sd);
    found = [law.quantile(0.5), law.quantile(0.8)];
    // Suppliers have few lead times; a catalogue of as many as products must not fill the memory.
    if (quantiles.size > 5_000) quantiles.clear();
    quantiles.set(key, found);
  }
  return found;
}
const quantiles = new Map<string, readonly [number, number]>();

/**
 * Units of sales lost in gaps and to the velocity that comes back slowly after each: of every stage, a gap as long as what it
 * adds at the pace of its season; what is lost before today is left out.
 */
function lostUnits(
  stages: readonly StageShortfall[],
  already: number,
  demand: number,
  runOut: RunOut,
  velocity: Velocity,
): number {
  const tail = (length: number) => tailInDaysOfSales(dipAfterClosedDays(length, velocity), velocity);
  let left = already;
  let lost = 0;
  for (const { addsChance, addsUnits, relativeSpread, endsOn } of stages) {
    const gap = Math.max(0, addsUnits - left);
    left = Math.max(0, left - addsUnits);
    if (gap === 0 || addsChance === 0) continue;
    const days = daysBefore(runOut, endsOn, gap / addsChance) ?? gap / addsChance / demand;
    // The tail bends with the days out: its mean over two lengths, a standard deviation to either side.
    const spread = Math.min(1, relativeSpread) * days;
    lost += gap + (addsChance * demand * (tail(days - spread) + tail(days + spread))) / 2;
  }
  return lost;
}

/** Days before a day within which so many units are expected; null where its pace is none. */
function daysBefore(runOut: RunOut, day: number, units: number): number | null {
  const until = runOut.expectedWithin(day);
  const start = until > units ? runOut.cover(until - units) : 0;
  if (start === null || day <= start) return null;
  const pace = (until - runOut.expectedWithin(start)) / (day - start);
  return pace > 0 ? units / pace : null;
}

/** When stock first runs out as expected, and when something lands after that. */
function firstOut(
  runOut: RunOut,
  counted: number,
  coming: readonly DueShipment[],
  age: number,
  lands: number,
): { readonly outOn: number | null; readonly backOn: number | null } {
  let stock = counted;
  for (const { units, mean } of coming) {
    const out = runOut.cover(stock);
    if (out === null) return { outOn: null, backOn: null };
    if (out < mean)
      return { outOn: Math.max(0, out - age), backOn: Math.min(mean - age, Math.max(lands, out - age)) };
    stock += units;
  }
  const out = runOut.cover(stock);
  if (out === null) return { outOn: null, backOn: null };
  return { outOn: Math.max(0, out - age), backOn: Math.max(lands, out - age) };
}

/** The shipment before which stock first runs out in at least half of the futures in which it does; else the first one. */
function awaitedOf(
  runOut: RunOut,
  counted: number,
  coming: readonly DueShipment[],
  age: number,
  { chance, stages }: { readonly chance: number; readonly stages: readonly StageShortfall[] },
): AwaitedShipment | null {
  const first = coming.findIndex((_, at) => chance > 0 && stages[at]!.chance >= chance / 2);
  const at = Math.max(0, first);
  const awaited = coming[at];
  if (awaited === undefined) return null;
  const stock = coming.slice(0, at).reduce((sum, { units }) => sum + units, counted);
  const lasts = runOut.cover(stock);
  return {
    stockLasts: lasts === null ? null : Math.max(0, lasts - age),
    early: awaited.early,
    late: awaited.late,
  };
}

/** A product's state as far as no gap is coming. */
function stateOfStock(
  { age, onHand: counted }: ProductSupply,
  found: {
    readonly onHand: number;
    readonly cover: number | null;
    readonly orderBy: number | null;
    /** Days of cover beyond which it is far more than an order is for. */
    readonly enough: number;
  },
): TriageState {
  const { onHand, cover, orderBy, enough } = found;
  // What is only taken to have sold out since the count is no certainty.
  if (onHand === 0 && (age === 0 || counted === 0)) return 'out';
  if (orderBy !== null && orderBy <= 0) return 'order-now';
  if (orderBy !== null && orderBy <= watchDays) return 'watch';
  return cover === null || cover > enough ? 'too-much' : 'fine';
}

/** Units in whole cases and at least the minimum. */
function wholeCases(units: number, limits: Parameters<typeof leastOrder>[0]): number {
  return Math.max(leastOrder(limits), Math.ceil(units / limits.casePack - 1e-9) * limits.casePack);
}
