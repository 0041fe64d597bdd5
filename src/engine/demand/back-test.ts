import { outOfRange } from '../statistics/out-of-range';
import { fitModel, type FittedModel } from './fit-model';
import type { ForecastId, ForecastModel } from './forecast-model';
import { forecastModels, isNaive, isSuited } from './forecast-models';
import { forecastSpread } from './forecast-spread';
import { rollOrigin, type MethodScore, type Rolling } from './rolling-origin';

export interface BackTestOptions {
  /** Days of a lead time, whole, >= 1: methods are chosen by their errors on sums over so many. */
  readonly leadDays: number;
  /** Single days are scored up to so many ahead; as many as sums have unless said. */
  readonly horizon?: number;
  /** Known factor of each day (events, months), > 0; 1 unless said. */
  readonly factors?: Float64Array;
  /** Chance of the bands, inside (0, 1); 0.8 unless said. */
  readonly bandChance?: number;
  /** Simplest first; {@link forecastModels} unless said. */
  readonly models?: readonly ForecastModel[];
}

/** One method in a back-test. */
export interface TestedMethod {
  readonly id: ForecastId;
  /** Whether it is meant for such demand; else it is scored, but not chosen. */
  readonly isSuited: boolean;
  /** Over the middle part, by which methods were compared. */
  readonly selection: MethodScore;
  /** Over the last part, which took no part in choosing: the error to be expected. */
  readonly report: MethodScore;
  /** Factor on the variances of sums that both parts ask for. */
  readonly widen: number;
  /** Weights found on the days before the last part. */
  readonly weights: readonly number[];
}

export interface BackTest {
  readonly chosen: ForecastId;
  /** False where no method did clearly better than the naive ones. */
  readonly beatsNaive: boolean;
  readonly methods: readonly TestedMethod[];
  /** Sums were compared over so many days: the lead time, or half a part where that is less. */
  readonly sumDays: number;
  /** First day of the middle part and of the last one. */
  readonly selectionFrom: number;
  readonly reportFrom: number;
}

/** The parts a history is cut into. */
export interface HistoryParts {
  /** First day of the middle part and of the last one. */
  readonly selectionFrom: number;
  readonly reportFrom: number;
  /** Days of the longest sums that are compared. */
  readonly mostSumDays: number;
}

/** Where a history of so many days is cut for a back-test; null where it is too short for one. */
export function historyParts(length: number): HistoryParts | null {
  const part = Math.max(fewestDays, Math.min(182, Math.floor(length / 4)));
  const selectionFrom = length - 2 * part;
  return selectionFrom < fewestDays
    ? null
    : { selectionFrom, reportFrom: length - part, mostSumDays: part >> 1 };
}

/** A method this much worse than the best, as a share, is as good; then the simpler one is taken. */
const tie = 0.02;

/** Fewest days of each part. */
const fewestDays = 28;

/** So many independent sums' worth of belief in the variance the model gives. */
const belief = 5;

/**
 * Holds every method against the past, and takes the one with the least error on sums over the lead time.
 *
 * The history is cut in three. On the first part weights are found; over the middle one each method forecasts from every day
 * (its state moves on, its weights stay), and of those {@link isSuited} the least root mean square of the sums' errors is chosen, the
 * simplest of those within 2 % of it; a naive one only where it does more than 2 % better than all others. The square, since an order wants the mean of demand, not its median: on slow movers the
 * absolute error would choose a forecast of nothing. Then weights are found anew on the first two parts, and the last one gives
 * the error to be told, free of having been chosen. Days that are not usable score nothing; where half a part is shorter than the
 * lead time, sums are taken over that.
 *
 * Bands are widened by how the sums' errors compare with their variances, drawn to 1 as if five independent sums more had said so; in the
 * last part by the middle one's, afterwards by both. Known factors are taken as known on every day: where they were
 * estimated from the same history, errors come out a little too small.
 *
 * @param demand - units a day, NaN where the day is not usable
 * @returns null where the history is too short: each part needs 28 days
 * @throws RangeError when the lead time, the band or the factors are outside their range
 */
export function backTest(demand: Float64Array, options: BackTestOptions): BackTest | null {
  const { leadDays, bandChance = 0.8, models = forecastModels() } = options;
  if (!(Number.isInteger(leadDays) && leadDays >= 1)) throw outOfRange('Lead time', leadDays);
  if (!(bandChance > 0 && bandChance < 1)) throw outOfRange('Chance of the band', bandChance);
  const { factors = new Float64Array(demand.length).fill(1) } = options;
  const length = demand.length;
  const parts = historyParts(length);
  if (parts === null) return null;
  const { selectionFrom, reportFrom } = parts;
  const sumDays = Math.min(leadDays, parts.mostSumDays);
  const plain = withoutFactors(demand, factors);
  const rolling = {
    demand,
    plain,
    factors,
    horizon: options.horizon ?? sumDays,
    sumDays,
    bandChance,
  };
  const scored = (fitted: FittedModel, from: number, to: number, widen: number) =>
    rollOrigin(rolling, fitted, forecastSpread(fitted, plain, factors, from, sumDays), from, to, widen);

  const firsts = models.map((model) => fitModel(model, plain, selectionFrom));
  const selections = firsts.map((fitted) => scored(fitted, selectionFrom, reportFrom, 1));
  const before = plain.subarray(0, selectionFrom);
  const suited = models.map(({ id }) => isSuited(id, before));
  const best = chosenOf(
    selections,
    suited,
    models.map(({ id }) => isNaive(id)),
  );
  if (best === null) return null;
  const methods = models.map((model, i): TestedMethod => {
    const fitted = fitModel(model, plain, reportFrom, firsts[i].weights);
    const report = scored(fitted, reportFrom, length, widening([selections[i]], rolling));
    return {
      id: model.id,
      isSuited: suited[i],
      selection: selections[i],
      report,
      widen: widening([selections[i], report], rolling),
      weights: fitted.weights,
    };
  });
  return {
    chosen: models[best].id,
    beatsNaive: isClearlyBest(selections, models, best),
    methods,
    sumDays,
    selectionFrom,
    reportFrom,
  };
}

/** Demand over its factors. @throws RangeError when there are not as many, or one is not above 0 */
export function withoutFactors(demand: Float64Array, factors: Float64Array): Float64Array {
  if (factors.length < demand.length) throw outOfRange('Number of factors', factors.length);
  return demand.map((value, day) => {
    if (!(factors[day] > 0)) throw outOfRange('Factor', factors[day]);
    return value / factors[day];
  });
}

/** The simplest of those within the tie of the least error; a naive one only where it does clearly better than all others. */
function chosenOf(
  scores: readonly MethodScore[],
  suited: readonly boolean[],
  naive: readonly boolean[],
): number | null {
  const errors = scores.map(({ totals }, i) => (suited[i] && totals.count > 0 ? totals.rmse : Infinity));
  const leastOf = (isOne: (at: number) => boolean) => Math.min(...errors.filter((_, at) => isOne(at)));
  const least = leastOf((at) => !naive[at]);
  const leastNaive = leastOf((at) => naive[at]!);
  const isNaiveBest = leastNaive < (1 - tie) * least;
  if (Math.min(least, leastNaive) === Infinity) return null;
  const bound = (1 + tie) * (isNaiveBest ? leastNaive : least);
  return errors.findIndex((error, at) => naive[at] === isNaiveBest && error <= bound);
}

/** Whether a method's error is clearly less than that of every naive one. */
function isClearlyBest(
  scores: readonly MethodScore[],
  models: readonly ForecastModel[],
  chosen: number,
): boolean {
  const naive = scores.filter(({ totals }, i) => isNaive(models[i]!.id) && totals.count > 0);
  const least = Math.min(...naive.map(({ totals }) => totals.rmse));
  return scores[chosen]!.totals.rmse < (1 - tie) * least;
}

function widening(scores: readonly MethodScore[], { sumDays }: Rolling): number {
  let sums = belief;
  let ratios = belief;
  for (const { totals, varianceRatio } of scores) {
    if (!(varianceRatio >= 0)) continue;
    // Sums from neighbouring days share all but one of their days.
    const independent = totals.count / sumDays;
    sums += independent;
    ratios += independent * varianceRatio;
  }
  return ratios / sums;
}
