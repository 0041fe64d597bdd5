import { gammaLaw } from '../../engine/replenishment/continuous-laws';
import { daysOfSupply } from '../../engine/replenishment/days-of-supply';
import { RunOut } from '../../engine/replenishment/run-out';
import { landingDayChances } from '../../engine/simulation/landing-law';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { CalculatorModel } from '../calculator';
import { amazonFigures, type AmazonFigures } from './amazon';
import { gapParametersOf } from './gap-of';
import type { CoverValues } from './inputs';

/** Days looked ahead; stock that lasts longer is said to. */
const daysAhead = 1_095;
/** Days over which a shipment's landing is followed. */
const landingDays = 730;

/** Days until sold out; null where that is beyond the days looked ahead. */
export interface LastsTo {
  /** At exactly the expected pace. */
  readonly cover: number | null;
  /** Sold out by then in 1, 5 and 9 of 10 futures. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** What one shipment buys. */
export interface ShipmentBuys {
  /** Its place in the list of inputs. */
  readonly index: number;
  readonly units: number;
  readonly likely: number;
  readonly latest: number;
  /** Units ahead of it: on hand, and the shipments likely to land before. */
  readonly ahead: number;
  /** Day on which those would be sold out. */
  readonly aheadLasts: number | null;
  /** Chance that it lands before they are. */
  readonly inTimeChance: number;
  /** Days of cover it adds. */
  readonly adds: number | null;
}

export interface CoverResult {
  readonly onHand: number;
  readonly inbound: number;
  /** What is on hand, nothing landing. */
  readonly out: LastsTo;
  /** All of it, shipments landing in time. */
  readonly total: LastsTo;
  /** In the order in which they are likely to land; those of no units left out. */
  readonly shipments: readonly ShipmentBuys[];
  /** Lead times of which 5, 8 and 19 of 10, 10 and 20 are shorter. */
  readonly lead: { readonly p50: number; readonly p80: number; readonly p95: number };
  /** Days from now by which to order, for each of them; below 0 it was due before. */
  readonly orderBy: {
    readonly p50: number | null;
    readonly p80: number | null;
    readonly p95: number | null;
  };
  /** The same by the usual rule at a steady pace, without chance; null with next to no demand. */
  readonly steady: {
    readonly daysOfSupply: number;
    readonly reorderPoint: number;
    readonly daysUntilReorder: number;
    readonly gapDays: number;
  } | null;
  readonly amazon: AmazonFigures;
}

export const model: CalculatorModel<CoverValues, CoverResult> = { compute };

function compute(values: CoverValues): CoverResult {
  const parameters = gapParametersOf(values, daysAhead);
  const runOut = new RunOut(parameters.demandMean, parameters.demandDispersion);
  const onHand = values.onHandFba + values.onHandOwn + values.onHandShop;
  const inbound = values.shipments.reduce((sum, { units }) => sum + units, 0);
  const total = lastsTo(runOut, onHand + inbound);
  const lead = leadTimes(values);
  const orderBy = (days: number) =>
    total.cover === null ? null : Math.floor(total.cover - days - values.safetyDays + 1e-9);
  const { dailyDemand, leadTimeDays, safetyDays } = values;
  return {
    onHand,
    inbound,
    out: lastsTo(runOut, onHand),
    total,
    shipments: shipmentsBuy(values, parameters, runOut, onHand),
    lead,
    orderBy: { p50: orderBy(lead.p50), p80: orderBy(lead.p80), p95: orderBy(lead.p95) },
    steady:
      dailyDemand >= 1e-6
        ? daysOfSupply(onHand + inbound, dailyDemand, leadTimeDays, dailyDemand * safetyDays)
        : null,
    amazon: amazonFigures(values, runOut),
  };
}

function lastsTo(runOut: RunOut, units: number): LastsTo {
  const until = (chance: number) => runOut.daysUntilOut(units, chance);
  return { cover: runOut.cover(units), p10: until(0.1), p50: until(0.5), p90: until(0.9) };
}

/** A gamma lead time of the given mean and spread: never below 0, with a long late end. */
function leadTimes({ leadTimeDays, leadTimeSd }: CoverValues): CoverResult['lead'] {
  if (leadTimeDays < 0.01 || leadTimeSd < 1e-6)
    return { p50: leadTimeDays, p80: leadTimeDays, p95: leadTimeDays };
  // With a spread of many times the mean, half of all lead times would be none.
  const law = gammaLaw(leadTimeDays, Math.min(leadTimeSd, 3 * leadTimeDays));
  return { p50: law.quantile(0.5), p80: law.quantile(0.8), p95: law.quantile(0.95) };
}

/** Each shipment in the order of likely landing, those before it taken to be there. */
function shipmentsBuy(
  values: CoverValues,
  parameters: GapParameters,
  runOut: RunOut,
  onHand: number,
): ShipmentBuys[] {
  let ahead = onHand;
  return values.shipments
    .map((shipment, index) => ({ ...shipment, index }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => a.likely - b.likely)
    .map(({ units, likely, latest, index }) => {
      const before = ahead;
      ahead += units;
      const lasts = runOut.cover(before);
      const after = runOut.cover(ahead);
      return {
        index,
        units,
        likely,
        latest,
        ahead: before,
        aheadLasts: lasts,
        inTimeChance: inTimeChance(
          landingDayChances(parameters.shipments[index]!, landingDays),
          before,
          runOut,
        ),
        adds: lasts === null || after === null ? null : after - lasts,
      };
    });
}

/** Chance that it lands before the shelf is empty: over its landing days, that demand before each was less than the stock. */
function inTimeChance(landing: Float64Array, units: number, runOut: RunOut): number {
  let chance = 0;
  for (let day = 0; day < landing.length; day++) {
    const lands = landing[day]!;
    if (lands > 0) chance += lands * (1 - runOut.chanceOut(units, day));
  }
  return Math.min(1, Math.max(0, chance));
}
