import { usualRecovery, type Velocity } from '../engine/backorders/velocity';
import { contributionPerUnit } from '../engine/costs/contribution-margin';
import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';
import { legMoments } from '../engine/replenishment/lead-time-legs';
import type { ShipmentParameters } from '../engine/simulation/gap-parameters';
import { catalogue } from '../fields/catalogue';
import type { Product, Supplier } from '../fields/stored';
import { dueShipments } from './due-shipments';
import { factAge, knownFactors, knownNumber } from './known-facts';
import type { CatalogueDefaults } from './triage-row';

/** A stock count older than this is not relied on. */
export const oldestCount = 90;

/** What is known and assumed of a product's supply; days from today unless said otherwise. */
export interface ProductSupply {
  /** Units on the day of the count, less what is owed; null where unknown or too old. */
  readonly onHand: number | null;
  /** Whether a place that sells is counted, and nothing is on hand in any. */
  readonly isSoldOut: boolean;
  /** Days since the count, 0 to `oldestCount`. */
  readonly age: number;
  /** Units a day; null where unknown. */
  readonly demand: number | null;
  /** Variance of a day's demand over its mean, >= 1. */
  readonly dispersion: number;
  readonly weekdayFactors: readonly number[];
  readonly monthFactors: readonly number[];
  readonly shipments: readonly ShipmentParameters[];
  readonly lead: MeanAndSpread;
  /** The lead time whose spread was taken in proportion to the product's own; null where its spread is its own, or needs no scaling. */
  readonly spreadFrom: MeanAndSpread | null;
  readonly casePack: number;
  readonly minimumOrder: number;
  readonly unitMargin: number | null;
  readonly unitCost: number | null;
  readonly velocity: Velocity;
  readonly missing: readonly string[];
  readonly assumed: readonly string[];
}

const places = ['onHandFba', 'onHandOwn', 'onHandShop'] as const;
const channelOf = { onHandFba: 'fba', onHandOwn: 'fbm', onHandShop: 'shop' } as const;
/** Share of the price that fulfilment takes where it is not known: a modelling choice. */
const usualFulfilmentShare = 0.16;
const pastSales = [
  ['soldLast30', 30],
  ['soldLast90', 90],
  ['soldLast7', 7],
] as const;

/**
 * Puts together what a product's facts, its supplier and the usual values say.
 *
 * What stands in, stated: demand from the units sold in the last 30 days (90 where those were none and the shelf is empty); the
 * supplier's legs and terms, then the usual lead time, its spread in proportion; a margin that is the usual share of the price
 * where the landed cost is not known; fulfilment that is the usual share of the price where it alone is not; and no ads where none are entered. Velocity falls and recovers as on every page about a gap.
 */
export function productSupply(
  product: Product,
  supplier: Supplier | null,
  defaults: CatalogueDefaults,
  today: string,
): ProductSupply {
  const missing: string[] = [];
  const assumed: string[] = [];
  const known = (key: string) => knownNumber(product, key);

  const counted = places.filter((place) => stockAt(product, place) !== null);
  const age = counted.reduce((oldest, place) => Math.max(oldest, factAge(product, place, today)), 0);
  const isCounted = counted.length > 0 && age <= oldestCount;
  const shelf = counted.reduce((sum, place) => sum + stockAt(product, place)!, 0);
  const owed = Math.round(known('waitingUnits') ?? 0);
  if (!isCounted) missing.push('onHandFba');
  else if (age > 0) assumed.push(...counted);

  const wanted = demandOf(product, shelf, missing, assumed);
  // Less than a unit in a thousand years is none.
  const demand = wanted !== null && wanted < 1e-6 ? 0 : wanted;
  const { lead, spreadFrom } = leadOf(product, supplier, defaults, assumed);
  const { shipments, areStale, areUndated } = dueShipments(product, lead.mean, today);
  if (areStale) missing.push('shipments');
  if (areUndated) assumed.push('shipments');
  const sd = known('dailyDemandSd');
  return {
    onHand: isCounted ? Math.max(0, shelf - owed) : null,
    isSoldOut:
      isCounted && shelf - owed <= 0 && counted.some((place) => product.channelShares[channelOf[place]] > 0),
    age: isCounted ? age : 0,
    demand,
    dispersion: sd === null || !demand ? 1 : dispersionOf(sd, demand),
    weekdayFactors: knownFactors(product, 'weekdayFactors', 7),
    monthFactors: knownFactors(product, 'monthFactors', 12),
    shipments: owed > shelf ? lessOwed(shipments, owed - shelf) : shipments,
    lead,
    spreadFrom,
    casePack: Math.max(1, Math.round(known('casePack') ?? supplier?.casePack ?? 1)),
    minimumOrder: known('minimumOrder') ?? supplier?.minimumOrder ?? 0,
    ...moneyOf(product, defaults, missing, assumed),
    velocity: {
      enabled: true,
      floor: Math.min(0.999, known('velocityFloor') ?? catalogue.velocityFloor.default),
      fallDays: known('velocityFallDays') ?? catalogue.velocityFallDays.default,
      ...usualRecovery,
      recoveryDays: known('recoveryDays'),
      startIndex: 1,
    },
    missing,
    assumed,
  };
}

/** Variance of a day over its mean; a spread that no product's days can have counts as the widest that one can. */
const dispersionOf = (sd: number, demand: number): number =>
  Math.min(Math.max(1, (sd * sd) / demand), Math.max(100, 900 * demand));

/** Whole units counted at a place; a shop that has sold more than it had counts below none, which is none. */
function stockAt(product: Product, place: (typeof places)[number]): number | null {
  const value = product.facts[place]?.value;
  if (typeof value === 'number' && value < 0) return 0;
  const known = knownNumber(product, place);
  return known === null ? null : Math.floor(known);
}

function demandOf(product: Product, shelf: number, missing: string[], assumed: string[]): number | null {
  const known = knownNumber(product, 'dailyDemand');
  if (known !== null) return known;
  for (const [key, days] of pastSales) {
    const sold = knownNumber(product, key);
    // Nothing sold off an empty shelf says nothing of demand.
    if (sold === null || (sold === 0 && shelf === 0)) continue;
    assumed.push('dailyDemand');
    return sold / days;
  }
  missing.push('dailyDemand');
  return null;
}

/** Legs do not change unless their supplier does. */
const bySupplier = new WeakMap<Supplier, MeanAndSpread | null>();

/** Mean and spread of a supplier's legs, each independent of the others; null where it has none, or they make no law. */
function legsOf(supplier: Supplier): MeanAndSpread | null {
  let found = bySupplier.get(supplier);
  if (found === undefined) {
    const legs = supplier.legs.map(({ earliest, likely, latest }) => ({
      p10: earliest,
      p50: likely,
      p90: latest,
      group: -1,
      slipChance: 0,
      slipMeanDays: 0,
    }));
    try {
      found = legs.length === 0 ? null : legMoments(legs);
    } catch {
      found = null;
    }
    bySupplier.set(supplier, found);
  }
  return found;
}

function leadOf(
  product: Product,
  supplier: Supplier | null,
  defaults: CatalogueDefaults,
  assumed: string[],
): Pick<ProductSupply, 'lead' | 'spreadFrom'> {
  const own = knownNumber(product, 'leadTimeDays');
  const ownSd = knownNumber(product, 'leadTimeSd');
  const legs = supplier === null ? null : legsOf(supplier);
  const base = legs ?? { mean: defaults.leadTimeDays, sd: defaults.leadTimeSd };
  if (own === null && legs === null) assumed.push('leadTimeDays');
  if (ownSd === null && legs === null) assumed.push('leadTimeSd');
  const mean = own ?? base.mean;
  const sd = ownSd ?? (base.mean > 0 ? (base.sd * mean) / base.mean : base.sd);
  // With a spread of many times the mean, half of all lead times would be none.
  const isScaled = ownSd === null && base.mean > 0 && mean !== base.mean;
  return { lead: { mean, sd: Math.min(sd, 3 * mean) }, spreadFrom: isScaled ? base : null };
}

function moneyOf(
  product: Product,
  defaults: CatalogueDefaults,
  missing: string[],
  assumed: string[],
): Pick<ProductSupply, 'unitMargin' | 'unitCost'> {
  const known = (key: string) => knownNumber(product, key);
  const [price, unitCost, fulfilmentCost] = [known('price'), known('landedCost'), known('fulfilmentCost')];
  if (price === null || price === 0) {
    missing.push('price');
    return { unitMargin: null, unitCost };
  }
  if (fulfilmentCost === null) assumed.push('fulfilmentCost');
  if (unitCost === null) {
    assumed.push('landedCost');
    return { unitMargin: defaults.marginShare * price, unitCost };
  }
  const referral = known('referralRate');
  const adsPerUnit = known('adsPerUnit');
  if (referral === null) assumed.push('referralRate');
  if (adsPerUnit === null) assumed.push('adsPerUnit');
  const unitMargin = contributionPerUnit({
    price,
    landedCost: unitCost,
    referralShare: referral ?? catalogue.referralRate.default,
    fulfilmentCost: fulfilmentCost ?? usualFulfilmentShare * price,
    adsPerUnit: adsPerUnit ?? 0,
  });
  return { unitMargin, unitCost };
}

/** The first units to land are owed already. */
function lessOwed(shipments: readonly ShipmentParameters[], owed: number): ShipmentParameters[] {
  let left = owed;
  return [...shipments]
    .sort((a, b) => a.p50 - b.p50)
    .map((shipment) => {
      const taken = Math.min(left, shipment.units);
      left -= taken;
      return { ...shipment, units: shipment.units - taken };
    });
}
