import type { ExpectedRun } from './expected-run';
import { fates, moneySteps, pathNames, type Fate, type MoneyStep, type PathName } from './gap-summary';

const sums = [
  'demanded',
  'captured',
  'toppedUp',
  'received',
  'shipped',
  'profit',
  'profitWithoutGap',
  'daysOutFirst',
] as const;

/** Averages runs by their chances. */
export class ExpectedMean {
  readonly fates = zeros(fates);
  readonly money = zeros(moneySteps);
  readonly sums = zeros(sums);
  readonly paths: Record<PathName, Float64Array>;
  daysOutAll = 0;
  onHandAtEnd = 0;
  readonly firstDayOut = new PartMean();
  readonly restockDay = new PartMean();
  readonly recoveryDays = new PartMean();
  readonly recoveredDay = new PartMean();

  constructor(horizonDays: number) {
    this.paths = Object.fromEntries(pathNames.map((name) => [name, new Float64Array(horizonDays)])) as Record<
      PathName,
      Float64Array
    >;
  }

  add(run: ExpectedRun, chance: number): void {
    for (const fate of fates) this.fates[fate] += chance * run.fates[fate];
    for (const step of moneySteps) this.money[step] += chance * run.money[step];
    for (const name of sums) this.sums[name] += chance * run[name];
    for (const name of pathNames) {
      const from = run.paths[name];
      const to = this.paths[name];
      for (let day = 0; day < to.length; day++) to[day] += chance * from[day];
    }
    for (let day = 0; day < run.outShare.length; day++) this.daysOutAll += chance * run.outShare[day];
    this.onHandAtEnd += chance * run.onHand;
    this.firstDayOut.add(run.firstDayOut, chance);
    this.restockDay.add(run.restockDay, chance);
    this.recoveredDay.add(run.recoveredDay, chance);
    if (run.recoveredDay !== null) this.recoveryDays.add(run.recoveredDay - run.restockDay!, chance);
  }
}

/** Mean of a number that only some runs have. */
class PartMean {
  /** Chance that there is one. */
  chance = 0;
  #sum = 0;

  add(value: number | null, chance: number): void {
    if (value === null) return;
    this.chance += chance;
    this.#sum += chance * value;
  }

  get value(): number | null {
    return this.chance > 0 ? this.#sum / this.chance : null;
  }
}

function zeros<Name extends Fate | MoneyStep | (typeof sums)[number]>(
  names: readonly Name[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
