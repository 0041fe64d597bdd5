import { checkTriplet, fitMetalog, metalogUpperTail } from '../engine/random/metalog';
import { meanAndSpreadOf } from '../engine/replenishment/three-point';
import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';
import type { Coming } from '../engine/replenishment/shortfall';
import type { ShipmentParameters } from '../engine/simulation/gap-parameters';
import { normalPdf, normalUpperTail } from '../engine/statistics/normal';
import type { Product } from '../fields/stored';
import { factAge, knownNumber } from './known-facts';

/** What is on its way to a product, days counted from today. */
export interface DueShipments {
  readonly shipments: readonly ShipmentParameters[];
  /** The dates of some have passed so long ago that they can hardly be to come: left out. */
  readonly areStale: boolean;
  /** Units are known, their dates are not. */
  readonly areUndated: boolean;
}

/** Chance that must be left of a shipment after today, as the gap engine asks too. */
const leastLeft = 0.001;

/**
 * A product's shipments: those with dates, moved to today; else the inbound units of a report, at a time within one lead time
 * that nobody knows (a modelling choice: any time is as likely).
 */
export function dueShipments(product: Product, leadTimeDays: number, today: string): DueShipments {
  const value: unknown = product.facts['shipments']?.value;
  if (Array.isArray(value) && value.length > 0) {
    const age = factAge(product, 'shipments', today);
    const dated = (value as readonly unknown[]).flatMap((record) => {
      const shipment = parametersOf(record, age);
      return shipment === null ? [] : [shipment];
    });
    const shipments = dated.filter(canCome);
    return { shipments, areStale: shipments.length < dated.length, areUndated: false };
  }
  const known = (key: string) => knownNumber(product, key);
  const toAmazon = known('inboundUnits') ?? known('inboundShipped') ?? 0;
  const units = Math.round(toAmazon + (known('inboundShop') ?? 0));
  if (units <= 0) return { shipments: [], areStale: false, areUndated: false };
  const [p10, p50, p90] = [0.1 * leadTimeDays, 0.5 * leadTimeDays, 0.9 * leadTimeDays];
  return { shipments: [{ ...plain, units, p10, p50, p90 }], areStale: false, areUndated: true };
}

const plain = {
  place: 0,
  slipChance: 0,
  slipMeanDays: 0,
  receiving: null,
  travelsWith: -1,
  diverted: null,
  extraCost: 0,
} as const;

function parametersOf(record: unknown, age: number): ShipmentParameters | null {
  if (typeof record !== 'object' || record === null) return null;
  const of = (key: string, least: number, most: number, otherwise: number): number => {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
  };
  const units = Math.round(of('units', 0, 1e9, 0));
  const likely = of('likely', -9_999, 9_999, NaN);
  if (units <= 0 || Number.isNaN(likely)) return null;
  return {
    ...plain,
    units,
    ...fitting(
      Math.min(likely, of('earliest', -9_999, 9_999, likely)) - age,
      likely - age,
      Math.max(likely, of('latest', -9_999, 9_999, likely)) - age,
    ),
    slipChance: of('slipChance', 0, 1, 0),
    slipMeanDays: of('slipDays', 0, 365, 0),
    travelsWith: Math.round(of('travelsWith', 1, 12, -1)),
  };
}

/**
 * Three days with the likely one moved, where it is too near to an end, to where a distribution runs through all three; a hair
 * inside, so that it still does after they are moved to another day and rounded.
 */
function fitting(p10: number, likely: number, p90: number): Pick<ShipmentParameters, 'p10' | 'p50' | 'p90'> {
  const range = p90 - p10;
  // Minutes apart is one moment.
  if (range < 1e-3) return { p10: likely, p50: likely, p90: likely };
  const hair = 1e-6 * range;
  const [low, high] = [p10 + hair, p90 - hair];
  const inside = Math.min(high, Math.max(low, likely));
  const problem = checkTriplet(low, inside, high);
  const p50 = problem === null ? inside : Math.min(problem.highestP50!, Math.max(problem.lowestP50!, inside));
  return { p10, p50, p90 };
}

/** Whether more than next to nothing is surely left of its dates after today: at least a half of the dates is its likely day or later. */
function canCome({ p10, p50, p90, slipChance, slipMeanDays }: ShipmentParameters): boolean {
  if (p50 >= 0) return true;
  const slipped = slipMeanDays > 0 ? 0.5 * slipChance * Math.exp(p50 / slipMeanDays) : 0;
  return Math.max(slipped, metalogUpperTail(0, fitMetalog(p10, p50, p90))) >= leastLeft;
}

/** A shipment as the closed form reads it, with the days in which 8 of 10 such land, slips aside. */
export interface DueShipment extends Coming {
  readonly early: number;
  readonly late: number;
}

/** Shipments as the closed form reads them: mean and spread of the day, given that they have not come before today. */
export function comingOf(shipments: readonly ShipmentParameters[]): DueShipment[] {
  return shipments
    .map(({ units, p10, p50, p90, slipChance, slipMeanDays }): DueShipment => {
      const early = Math.max(0, p10);
      const within = { early, late: Math.max(early, p90) };
      const date = meanAndSpreadOf(p10, p50, p90);
      const slipped = slipMeanDays > 0 && slipChance > 0;
      // Of a date that has passed most is a slip: both are then one law by its moments.
      const apart = slipped && date.mean > 2 * date.sd;
      const slip = { mean: date.mean + slipMeanDays, sd: Math.hypot(date.sd, slipMeanDays) };
      if (apart)
        return { units, ...within, ...notBefore(date), slipped: { ...notBefore(slip), chance: slipChance } };
      const mean = date.mean + slipChance * slipMeanDays;
      const sd = Math.hypot(date.sd, Math.sqrt(slipChance * (2 - slipChance)) * slipMeanDays);
      return { units, ...within, ...notBefore({ mean, sd }), slipped: null };
    })
    .sort((a, b) => a.mean - b.mean);
}

/** Mean and spread of a date, taken as normal, that is known to be 0 or later. */
function notBefore({ mean, sd }: MeanAndSpread): MeanAndSpread {
  if (mean >= 4 * sd) return { mean: Math.max(0, mean), sd };
  const z = -mean / sd;
  // So far out what is left is exponential.
  if (z > 6) return { mean: sd / z, sd: sd / z };
  const hazard = normalPdf(z) / normalUpperTail(z);
  return {
    mean: mean + sd * hazard,
    sd: sd * Math.sqrt(Math.max(0, 1 - hazard * (hazard - z))),
  };
}
