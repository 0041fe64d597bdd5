import { leastOrder } from '../engine/replenishment/order-terms';
import type { RunOut } from '../engine/replenishment/run-out';
import { shortfallBefore } from '../engine/replenishment/shortfall';
import type { Product, Supplier } from '../fields/stored';
import { demandAhead } from './demand-ahead';
import { comingOf, type DueShipment } from './due-shipments';
import { awaitedOf, firstOut } from './first-out';
import { leadQuantiles } from './lead-quantiles';
import { lostUnits } from './lost-units';
import { nothingKnown, rowOf, type Weighed } from './product-row';
import { productSupply, type ProductSupply } from './product-supply';
import { stateOf, type CatalogueDefaults, type TriageRow, type TriageState } from './triage-row';

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
  const { age, dispersion, lead, unitMargin, casePack, minimumOrder } = supply;
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

  const { now, lostNow, lostLater } = shortfalls(supply, runOut, counted, coming, demand);
  const money = (units: number) => (unitMargin === null ? null : Math.max(0, unitMargin) * units);

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
    costOfWaiting: money(Math.max(0, lostLater - lostNow)),
    orderUnits: isDue && short > 0 ? wholeCases(short, { casePack, minimumOrder }) : 0,
    need: { mean: needed, sd: Math.sqrt(dispersion * needed + (demand * lead.sd) ** 2) },
  };
}

/** What falls short before an order placed today lands, and the units lost by it and by one placed a week later. */
function shortfalls(
  { age, dispersion, lead, velocity }: ProductSupply,
  runOut: RunOut,
  counted: number,
  coming: readonly DueShipment[],
  demand: number,
) {
  const before = (wait: number) =>
    shortfallBefore(runOut, dispersion, counted, coming, { mean: lead.mean + age + wait, sd: lead.sd });
  const already = age > 0 ? shortfallBefore(runOut, dispersion, counted, [], { mean: age, sd: 0 }).units : 0;
  const lost = ({ stages }: ReturnType<typeof before>) =>
    lostUnits(stages, already, demand, runOut, velocity);
  const now = before(0);
  return { now, lostNow: lost(now), lostLater: lost(before(waitDays)) };
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

/** A shipment with its days counted from the day of the count. */
const from = (due: DueShipment, age: number): DueShipment =>
  age === 0
    ? due
    : {
        ...due,
        mean: due.mean + age,
        slipped: due.slipped && { ...due.slipped, mean: due.slipped.mean + age },
      };
