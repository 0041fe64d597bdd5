import { Arrivals } from '../../engine/simulation/arrivals';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { Band } from '../../engine/simulation/gap-summary';
import { GapSimulation, simulateGap } from '../../engine/simulation/simulate-gap';
import { engineParameters } from '../../gap/engine-parameters';
import { pairedDifference } from '../../engine/statistics/paired-difference';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import { mostPriceRise } from '../../gap/stretch/most-price-rise';
import type { StretchValues } from './inputs';
import { leversInUse, noLevers } from './levers';
import { model, type StretchResult } from './model';
import { changesOf, type Plan } from './plans';
import { isBeyondSane, saneRise } from './sane-rise';
import { turningRise, type RiseTried } from './turning-rise';

/** One way to stretch against running out, over the same futures. */
export interface Stretched {
  /** Id of its plan. */
  readonly id: string;
  /** Mean profit beyond that of running out, and its standard error. */
  readonly gain: number;
  readonly standardError: number;
  /** Share of futures in which the stock lasts until the first shipment lands. */
  readonly lastsChance: number;
}

/** A price rise that does not last long enough. */
export interface ModestRise extends Stretched {
  readonly rise: number;
  readonly cover: number;
}

export interface StretchOutcome {
  /** Trials of the picture, and of each comparison. */
  readonly trials: number;
  readonly sideTrials: number;
  /** Share of futures in which the stock lasts with nothing done, and what the gap then costs. */
  readonly lastsAnyway: number;
  readonly costOfGap: number;
  readonly plans: readonly Stretched[];
  /** The levers now pulled, or null when none is. */
  readonly inUse: Stretched | null;
  /** Id of the plan with the highest gain at the chosen target, of those that the seller's own elasticity allows. */
  readonly best: string | null;
  /** Where no rise that can be asked lasts to the chosen target: the one that earns most, with the days the stock then lasts. */
  readonly modest: ModestRise | null;
  /** The same over all targets. */
  readonly bestOfAll: string | null;
  /** What other price rises earn, at the seller's elasticity; null in the first look. */
  readonly rises: readonly RiseTried[] | null;
  /** Rise beyond which running out is better; null when none tried is that high. */
  readonly turnsAt: number | null;
  /**
   * With the levers in use or, where none is, with the best plan; null without either. Stock is drawn as long as nothing
   * lands, velocity with the landings.
   */
  readonly picture: {
    readonly id: string;
    readonly onHand: Band;
    readonly velocity: Band;
    readonly onHandWithout: Float64Array;
    readonly velocityWithout: Float64Array;
  } | null;
}

const mostTrialDays = 4_000_000;
/** The picture runs four times over, so it takes fewer futures than a page with one. */
const mostTrials = 4_000;
const sideTrials = 2_000;
const riseSteps = 20;
/** Rises tried where none lasts long enough, as shares of the highest that can be asked. */
const modestSteps = [0.2, 0.4, 0.6, 0.8, 1];
/** Days drawn past the last day to last to. */
const daysBeyond = 4;

export const simulation: Simulation<StretchValues, StretchOutcome | null> = { simulate };

function simulate(
  values: StretchValues,
  report: SimulationReport<StretchOutcome | null>,
): StretchOutcome | null {
  const result = model.compute(values);
  if (result.state !== 'stretches') return null;
  const nothing = engineParameters({ ...values, ...noLevers });
  const affordable = Math.max(300, Math.floor(mostTrialDays / nothing.horizonDays));
  const trials = Math.min(report.trials, affordable, mostTrials);
  const few = Math.min(sideTrials, trials, Math.max(100, Math.floor(affordable / 10)));
  const { seed } = report;
  const runs = new StretchRuns(nothing, few, seed);
  const isFirstLook = report.isPreview === true;
  const wanted = result.plans.filter(({ own }) => own || !isFirstLook);
  const plans = wanted.flatMap((plan, index) => {
    const changes = changesOf(plan);
    report.onProgress((0.5 * (index + 1)) / wanted.length, 1);
    return changes === null || isBeyondSane(plan) ? [] : [runs.against(plan.id, { ...values, ...changes })];
  });
  const inUse = leversInUse(values) ? runs.against('in-use', values) : null;
  const best = bestOf(plans, result.plans, (plan) => plan.own && plan.target === result.chosen);
  const outcome: StretchOutcome = {
    trials,
    sideTrials: few,
    lastsAnyway: runs.lastsAnyway,
    costOfGap: runs.costOfGap,
    plans,
    inUse,
    best,
    modest: modestRise(values, result, runs),
    bestOfAll: bestOf(plans, result.plans, ({ own }) => own),
    rises: null,
    turnsAt: null,
    picture: pictureOf(values, result, nothing, inUse === null ? best : 'in-use', trials, seed),
  };
  if (isFirstLook) return outcome;
  report.onPreview(outcome);
  report.onProgress(0.8, 1);
  const rises = risesTried(values, result, runs);
  return { ...outcome, rises, turnsAt: turningRise(rises) };
}

/** Runs held against one another: the same futures with nothing done. */
class StretchRuns {
  readonly costOfGap: number;
  readonly lastsAnyway: number;
  readonly #profit: Float64Array;
  readonly #firstLanding: Float64Array;
  readonly #trials: number;
  readonly #seed: number;

  constructor(nothing: GapParameters, trials: number, seed: number) {
    this.#trials = trials;
    this.#seed = seed;
    const arrivals = new Arrivals(nothing);
    this.#firstLanding = Float64Array.from({ length: trials }, (_, trial) => {
      arrivals.draw(seed, trial);
      return arrivals.days[0] ?? Infinity;
    });
    const { table } = this.#run(nothing);
    this.#profit = table.column('profit').slice();
    this.costOfGap = pairedDifference(table.column('profitWithoutGap'), this.#profit).mean;
    this.lastsAnyway = this.#lasts(table.column('firstDayOut'));
  }

  against(id: string, values: StretchValues): Stretched {
    const { table } = this.#run(engineParameters(values));
    const { mean, standardError } = pairedDifference(table.column('profit'), this.#profit);
    return { id, gain: mean, standardError, lastsChance: this.#lasts(table.column('firstDayOut')) };
  }

  #run(parameters: GapParameters): GapSimulation {
    const run = new GapSimulation(parameters, this.#seed, this.#trials, 0, false);
    run.runTrials(0, this.#trials);
    return run;
  }

  #lasts(firstDayOut: Float64Array): number {
    let lasting = 0;
    for (let trial = 0; trial < firstDayOut.length; trial++)
      if (!(firstDayOut[trial]! < this.#firstLanding[trial]!)) lasting++;
    return lasting / firstDayOut.length;
  }
}

function bestOf(
  runs: readonly Stretched[],
  plans: readonly Plan[],
  counts: (plan: Plan) => boolean,
): string | null {
  const open = runs.filter(({ id }) => plans.some((plan) => plan.id === id && counts(plan)));
  if (open.length === 0) return null;
  return open.reduce((best, next) => (next.gain > best.gain ? next : best)).id;
}

function modestRise(
  values: StretchValues,
  { plans, chosen, targets }: StretchResult,
  runs: StretchRuns,
): ModestRise | null {
  const price = plans.find(({ lever, own, target }) => lever === 'price' && own && target === chosen);
  if (price === undefined || values.elasticity === 0 || targets[chosen]!.kept === 1) return null;
  if (price.amount !== null && !isBeyondSane(price)) return null;
  return modestSteps
    .map((share) => {
      const changed = { ...values, ...noLevers, priceRise: share * saneRise };
      return {
        ...runs.against('modest', changed),
        rise: changed.priceRise,
        cover: model.compute(changed).coverInUse,
      };
    })
    .reduce((best, next) => (next.gain > best.gain ? next : best));
}

/** Rises from none to well beyond what the safest target asks for. */
function risesTried(values: StretchValues, { plans }: StretchResult, runs: StretchRuns): RiseTried[] {
  const asked = plans
    .filter((plan) => plan.lever === 'price' && plan.own && !isBeyondSane(plan))
    .reduce((most, { amount }) => Math.max(most, amount ?? 0), 0);
  const most = Math.min(mostPriceRise, Math.max(1, 2 * asked));
  return Array.from({ length: riseSteps + 1 }, (_, step) => {
    const rise = (most * step) / riseSteps;
    if (step === 0) return { rise, gain: 0, standardError: 0 };
    const { gain, standardError } = runs.against('', { ...values, ...noLevers, priceRise: rise });
    return { rise, gain, standardError };
  });
}

function pictureOf(
  values: StretchValues,
  { plans, targets }: StretchResult,
  nothing: GapParameters,
  id: string | null,
  trials: number,
  seed: number,
): StretchOutcome['picture'] {
  if (id === null) return null;
  const plan = plans.find((one) => one.id === id);
  const changes = plan === undefined ? {} : (changesOf(plan) ?? {});
  const run = (parameters: GapParameters) => simulateGap(parameters, { trials, seed }).paths;
  const days = Math.min(nothing.horizonDays, targets.at(-1)!.day + daysBeyond);
  const slowed = engineParameters({ ...values, ...changes });
  return {
    id,
    onHand: run(withoutLanding(slowed, days)).onHand,
    velocity: run(slowed).velocity,
    onHandWithout: run(withoutLanding(nothing, days)).onHand.p50,
    velocityWithout: run(nothing).velocity.p50,
  };
}

/** The first days with every shipment still away. */
function withoutLanding(parameters: GapParameters, days: number): GapParameters {
  const landingLaw = { days: [days + 1], chances: [1] };
  return {
    ...parameters,
    horizonDays: days,
    demandMean: parameters.demandMean.subarray(0, days),
    money: { ...parameters.money, storagePerUnitDay: parameters.money.storagePerUnitDay.subarray(0, days) },
    shipments: parameters.shipments.map((shipment) => ({ ...shipment, landingLaw, receiving: null })),
  };
}
