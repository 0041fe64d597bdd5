import { orderTimes, playStock, stockFutures, type StockFutures } from '../../engine/simulation/stock-list';
import { meanOf } from '../../engine/statistics/mean';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import { partedSimulation } from '../../jobs/parted';
import { demandByDay } from '../demand-ahead';
import type { ListColumns, ListItem, ListOutcome, ListValues } from '../list-simulation';
import { waitDays } from '../triage-product';

/** Products of one piece: a tenth of a second or so. */
const chunk = 50;
const mostTrials = 5_000;

interface ListPart {
  readonly from: number;
  readonly to: number;
}
type Piece = readonly ListColumns[];

const columnNames = ['gapChance', 'daysOut', 'unitsLost', 'money', 'moneyP10', 'moneyP90'] as const;
const columns = (length: number): ListColumns => {
  const column = () => new Float64Array(length).fill(NaN);
  return {
    gapChance: column(),
    daysOut: column(),
    unitsLost: column(),
    money: column(),
    moneyP10: column(),
    moneyP90: column(),
  };
};

/** The whole list, product by product, each with its own stream of chance. */
export const simulation = partedSimulation<ListValues, ListPart, Piece, ListOutcome>({
  parts({ items }) {
    const starts = Array.from(
      { length: Math.max(1, Math.ceil(items.length / chunk)) },
      (_, at) => at * chunk,
    );
    return starts.map((from) => ({ from, to: Math.min(items.length, from + chunk) }));
  },

  runPart({ items, today, horizonDays }, { from, to }, { seed, trials: asked }) {
    const trials = trialsOf(asked);
    const futures = stockFutures(trials);
    const found = orderTimes.map(() => columns(to - from));
    for (let index = from; index < to; index++) {
      const item = items[index]!;
      // What nobody wants cannot run out.
      if (item.demand === 0) {
        for (const into of found) for (const name of columnNames) into[name][index - from] = 0;
        continue;
      }
      // A product that cannot be played keeps its NaN; the others are played on.
      if (!isPlayed(item, today, horizonDays, { seed, trials }, futures)) continue;
      found.forEach((into, time) => summarise(futures, time, item.unitMargin, into, index - from));
    }
    return found;
  },

  isEnough: (_, done) => done.some((piece) => piece !== null),

  combine({ items, horizonDays }, done, { seed, trials }) {
    const isDone = new Uint8Array(items.length);
    const all = orderTimes.map(() => columns(items.length));
    done.forEach((piece, at) => {
      if (piece === null) return;
      const from = at * chunk;
      isDone.fill(1, from, from + chunk);
      piece.forEach((found, time) => {
        for (const name of columnNames) all[time]![name].set(found[name], from);
      });
    });
    const [today, later, never] = all as [ListColumns, ListColumns, ListColumns];
    return {
      trials: trialsOf(trials),
      seed,
      horizonDays,
      products: items.map(({ product }) => product),
      isDone,
      ordered: { today, later, never },
    };
  },
});

const trialsOf = (asked: number): number => Math.max(1, Math.min(mostTrials, asked));

/** Whether it could be played. */
function isPlayed(...given: Parameters<typeof play>): boolean {
  try {
    play(...given);
    return true;
  } catch {
    return false;
  }
}

function play(
  item: ListItem,
  today: string,
  horizonDays: number,
  size: { readonly seed: number; readonly trials: number },
  into: StockFutures,
): void {
  const { age, dispersion, onHand, shipments, lead, velocity, demand } = item;
  const means = demandByDay(item, today, horizonDays);
  const expected = new Float64Array(age + horizonDays + 1);
  for (let day = 0; day < means.length; day++) expected[day + 1] = expected[day]! + means[day]!;
  playStock(
    {
      stream: streamOf(item.product),
      onHand,
      age,
      expected,
      dispersion,
      shipments,
      lead,
      dailyDemand: demand,
      velocity,
    },
    horizonDays,
    waitDays,
    size,
    into,
  );
}

/** The first 32 bits of a product's id, which are chance themselves: the same luck wherever it stands in a list. */
function streamOf(id: string): number {
  const bits = parseInt(id.slice(0, 8), 16);
  return Number.isNaN(bits) ? 0 : bits >>> 0;
}

function summarise(
  { gap, daysOut, lost, tail }: StockFutures,
  time: number,
  unitMargin: number | null,
  into: ListColumns,
  at: number,
): void {
  into.gapChance[at] = meanOf(gap[time]!);
  into.daysOut[at] = meanOf(daysOut[time]!);
  into.unitsLost[at] = meanOf(lost[time]!);
  if (unitMargin === null) return;
  // Margin is the same for every unit, so that what is lost ranks futures as its money does.
  const units = tail[time]!;
  for (let trial = 0; trial < units.length; trial++) units[trial]! += lost[time]![trial]!;
  const margin = Math.max(0, unitMargin);
  into.money[at] = margin * meanOf(units);
  const [p10, p90] = selectQuantiles(units, [0.1, 0.9]) as [number, number];
  into.moneyP10[at] = margin * p10;
  into.moneyP90[at] = margin * p90;
}
