import { tailInDaysOfSales } from '../../engine/backorders/velocity';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { demandKept, engineParameters } from '../../gap/engine-parameters';
import { sellableAtStart } from '../../gap/out-at-start';
import { dayReached, firstLandingBy } from '../../gap/stretch/first-landing';
import { daysOfCover, neededShare, unitsWanted, type SlowedDemand } from '../../gap/stretch/needed-slowdown';
import type { CalculatorModel } from '../calculator';
import type { StretchValues } from './inputs';
import { noLevers } from './levers';
import { plansFor, type Plan } from './plans';

export type StretchState = 'stretches' | 'no-demand' | 'nothing-inbound' | 'out-now' | 'no-gap';

/** One day to last to. */
export interface Target {
  readonly key: StretchValues['lastsTo'];
  /** Chance that the next shipment has landed by then. */
  readonly chance: number;
  /** Day on which stock is sellable again, at the start of it. */
  readonly day: number;
  /** Units wanted before it with nothing done. */
  readonly wanted: number;
  /** Share of demand to keep; 1 when the stock lasts anyway. */
  readonly kept: number;
  /** Share of the normal pace at which velocity stands on that day, sales slowed so. */
  readonly velocity: number;
}

export interface StretchResult {
  readonly state: StretchState;
  readonly onHand: number;
  /** Days the stock lasts with nothing done, a part of a day counted. */
  readonly cover: number;
  /** The same with the levers now in use. */
  readonly coverInUse: number;
  readonly targets: readonly Target[];
  /** The one the seller chose. */
  readonly chosen: number;
  readonly plans: readonly Plan[];
  /** Days of normal sales lost afterwards while velocity returns, at the chosen target. */
  readonly tail: number;
}

/** Chances of having landed that are looked at. */
const chances = { p50: 0.5, p80: 0.8, p95: 0.95 } as const;
const keys = ['p50', 'p80', 'p95'] as const;

export const model: CalculatorModel<StretchValues, StretchResult> = { compute };

function compute(values: StretchValues): StretchResult {
  const parameters = engineParameters({ ...values, ...noLevers });
  const demand = slowedDemand(parameters);
  const onHand = sellableAtStart(values);
  const { horizonDays, shipments } = parameters;
  const coming = shipments.filter(({ units }) => units > 0);
  const by = firstLandingBy(coming, horizonDays);
  const targets = keys.map((key): Target => {
    const day = dayReached(by, chances[key]);
    const kept = coming.length === 0 ? 1 : neededShare(demand, onHand, day);
    return {
      key,
      chance: chances[key],
      day,
      wanted: unitsWanted(demand, day, 1),
      kept,
      velocity: velocityAfter(demand, day, kept),
    };
  });
  const chosen = keys.indexOf(values.lastsTo);
  const state: StretchState =
    values.dailyDemand === 0
      ? 'no-demand'
      : coming.length === 0
        ? 'nothing-inbound'
        : onHand === 0
          ? 'out-now'
          : targets.every(({ kept }) => kept === 1)
            ? 'no-gap'
            : 'stretches';
  return {
    state,
    onHand,
    cover: daysOfCover(demand, onHand, 1),
    coverInUse: daysOfCover(demand, onHand, demandKept(values)),
    targets,
    chosen,
    plans: state === 'stretches' ? plansFor(values, targets) : [],
    tail: tailInDaysOfSales(1 - targets[chosen]!.velocity, parameters.velocity),
  };
}

function slowedDemand({ demandMean, velocity, money }: GapParameters): SlowedDemand {
  return {
    demandMean,
    velocity,
    speedUp: Math.max(1, money.rebuildSpeedUp),
    rebuild: money.rebuildAdsPerDay > 0,
  };
}

/** Where the velocity index ends: the last day's average of a run at this share. */
function velocityAfter(demand: SlowedDemand, days: number, kept: number): number {
  if (days === 0 || kept === 0) return demand.velocity.enabled ? demand.velocity.startIndex : 1;
  const unit = {
    ...demand,
    demandMean: Float64Array.from({ length: days }, (_, day) => (day === days - 1 ? 1 : 0)),
  };
  return unitsWanted(unit, days, kept) / kept;
}
