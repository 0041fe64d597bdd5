import { dipAfterClosedDays, tailInDaysOfSales, type Velocity } from '../engine/backorders/velocity';
import { gammaLaw } from '../engine/replenishment/continuous-laws';
import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';
import { leastOrder } from '../engine/replenishment/order-terms';
import type { RunOut } from '../engine/replenishment/run-out';
import { shortfallBefore, type Coming, type Shortfall } from '../engine/replenishment/shortfall';
import type { Product, Supplier } from '../fields/stored';
import { demandAhead } from './demand-ahead';
import { comingOf } from './due-shipments';
import { productSupply, type ProductSupply } from './product-supply';
import type { CatalogueDefaults, TriageRow, TriageState } from './triage-row';

/** Days before its order is due in which a product is watched. */
const watchDays = 28;
/** Chance from which a gap is said to be coming. */
const probable = 0.5;
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
    onHand: found.onHand,
    countedDaysAgo: supply.age,
    inbound,
    dailyDemand: supply.demand,
    cover: found.cover,
    coverP10: found.coverP10,
    coverP90: found.coverP90,
    outOn: found.outOn,
    backOn: found.backOn,
    lands: found.lands,
    landsLate: found.landsLate,
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
  cover: null,
  coverP10: null,
  coverP90: null,
  outOn: null,
  backOn: null,
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
  return {
    ...nothingKnown,
    state: onHand > 0 ? 'too-much' : 'fine',
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
  const lost = (shortfall: Shortfall) => lostUnits(shortfall, already, demand, velocity);
  const money = (units: number) => (unitMargin === null ? null : Math.max(0, unitMargin) * units);
  const lostNow = lost(now);

  const orderOn = Math.max(0, orderBy ?? 0);
  const until = orderOn + landsLate + defaults.safetyDays + defaults.orderDays;
  const needed = runOut.expectedWithin(age + until) - sinceCount;
  const out = firstOut(runOut, stock, coming, age, lands);
  const state = stateOf(supply, {
    onHand,
    cover,
    orderBy,
    gapChance: now.chance,
    enough: landsLate + defaults.safetyDays + 2 * defaults.orderDays,
  });
  const short = needed - onHand - inbound;
  const isDue = state === 'out' || state === 'gap-coming' || state === 'order-now' || state === 'watch';
  return {
    state,
    onHand: age > 0 ? Math.round(onHand) : onHand,
    cover,
    coverP10: fromToday(runOut.daysUntilOut(Math.round(all), 0.1)),
    coverP90: fromToday(runOut.daysUntilOut(Math.round(all), 0.9)),
    outOn: out.outOn,
    backOn: out.backOn,
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
const from = (due: Coming, age: number): Coming =>
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

/** Units of sales lost in a gap and to the velocity that comes back slowly after it. */
function lostUnits(
  { chance, units, relativeSpread }: Shortfall,
  already: number,
  demand: number,
  velocity: Velocity,
): number {
  const gap = Math.max(0, units - already);
  if (chance <= 0 || demand <= 0 || gap === 0) return 0;
  // The tail bends with the days out: its mean over two lengths, a standard deviation to either side.
  const days = gap / chance / demand;
  const spread = Math.min(1, relativeSpread) * days;
  const tail = (length: number) => tailInDaysOfSales(dipAfterClosedDays(length, velocity), velocity);
  return gap + (chance * demand * (tail(days - spread) + tail(days + spread))) / 2;
}

/** When stock first runs out as expected, and when something lands after that. */
function firstOut(
  runOut: RunOut,
  counted: number,
  coming: readonly Coming[],
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

function stateOf(
  { age, onHand: counted }: ProductSupply,
  found: {
    readonly onHand: number;
    readonly cover: number | null;
    readonly orderBy: number | null;
    readonly gapChance: number;
    /** Days of cover beyond which it is far more than an order is for. */
    readonly enough: number;
  },
): TriageState {
  const { onHand, cover, orderBy, gapChance, enough } = found;
  // What is only taken to have sold out since the count is no certainty.
  if (onHand === 0 && (age === 0 || counted === 0)) return 'out';
  if (gapChance >= probable) return 'gap-coming';
  if (orderBy !== null && orderBy <= 0) return 'order-now';
  if (orderBy !== null && orderBy <= watchDays) return 'watch';
  return cover === null || cover > enough ? 'too-much' : 'fine';
}

/** Units in whole cases and at least the minimum. */
function wholeCases(units: number, limits: Parameters<typeof leastOrder>[0]): number {
  return Math.max(leastOrder(limits), Math.ceil(units / limits.casePack - 1e-9) * limits.casePack);
}
