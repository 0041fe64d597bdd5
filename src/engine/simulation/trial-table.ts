import type { Fate, LimitName, MoneyStep, PathName } from './gap-summary';
import { fates, limitNames, moneySteps, pathNames } from './gap-summary';

/** Numbers that every trial has. */
export const trialFigures = [
  'demanded',
  'captured',
  'kept',
  'daysOutFirst',
  'daysOutAll',
  'profit',
  'profitWithoutGap',
  'toppedUp',
] as const;
/** Numbers that some trials have, such as the restock day of those with a gap; NaN elsewhere. */
export const someTrialsFigures = ['firstDayOut', 'restockDay', 'recoveryDays', 'recoveredDay'] as const;
export type TrialFigure = (typeof trialFigures)[number] | (typeof someTrialsFigures)[number];

const columnNames = [
  ...trialFigures,
  ...someTrialsFigures,
  ...fates,
  ...moneySteps,
  ...limitNames.map((name) => `worst ${name}` as const),
  ...limitNames.map((name) => `first ${name}` as const),
];

/** Values of all daily paths held at once, 4 bytes each: 96 MB. */
const largestPaths = 24e6;
/** Trials whose paths are gathered before they go to the table: one cache line a day instead of one a value. */
export const blockTrials = 16;

/**
 * The outcome of a run of trials, one row a trial: figures by column, daily paths by quantity and day.
 *
 * Daily paths are kept of the first trials only when all would not fit: of at most 24 million ÷ (6 · days) of them, which is
 * all of 10,000 trials up to 400 days and of 400 trials at 10,000 days. Values lie day by day, each day's trials next to
 * each other, so that a day's percentiles read one stretch of memory. It is plain data: what one worker filled can be
 * posted and `copyTrials` takes it in.
 */
export class TrialTable {
  readonly trials: number;
  readonly horizonDays: number;
  readonly pathTrials: number;
  readonly columns: Float64Array;
  readonly paths: Float32Array;
  /** Paths of the trials being run: by quantity and day, `blockTrials` next to each other. */
  readonly block: Float32Array;

  /** @param keepsPaths - without them a table is for figures alone */
  constructor(trials: number, horizonDays: number, keepsPaths = true) {
    this.trials = trials;
    this.horizonDays = horizonDays;
    this.pathTrials = keepsPaths
      ? Math.min(trials, Math.max(1, Math.floor(largestPaths / (pathNames.length * horizonDays))))
      : 0;
    this.columns = new Float64Array(columnNames.length * trials);
    this.paths = new Float32Array(pathNames.length * horizonDays * this.pathTrials);
    this.block = new Float32Array(pathNames.length * horizonDays * blockTrials);
  }

  /** Moves gathered paths to their rows, `from` to `to` − 1 of one block. */
  keepBlock(from: number, to: number): void {
    const { block, paths, pathTrials, horizonDays } = this;
    const end = Math.min(to, pathTrials);
    if (end <= from) return;
    const slot = from % blockTrials;
    for (let line = 0; line < pathNames.length * horizonDays; line++) {
      let at = line * blockTrials + slot;
      const base = line * pathTrials;
      for (let row = from; row < end; row++) paths[base + row] = block[at++];
    }
  }

  column(name: TrialFigure | Fate | MoneyStep | `worst ${LimitName}` | `first ${LimitName}`): Float64Array {
    const at = columnNames.indexOf(name) * this.trials;
    return this.columns.subarray(at, at + this.trials);
  }

  /** One value a trial of one quantity on one day. */
  path(name: PathName, day: number): Float32Array {
    const at = (pathNames.indexOf(name) * this.horizonDays + day) * this.pathTrials;
    return this.paths.subarray(at, at + this.pathTrials);
  }
}
