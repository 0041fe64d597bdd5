import type { ExpectedRun } from './expected-run';
import { fates, moneySteps, pathNames, type Fate, type MoneyStep, type PathName } from './gap-summary';

/** Averages runs by their chances. */
export class ExpectedMean {
  readonly fates = zeros(fates);
  readonly money = zeros(moneySteps);
  readonly paths: Record<PathName, Float64Array>;
  demanded = 0;
  captured = 0;
  profit = 0;
  profitWithoutGap = 0;
  toppedUp = 0;
  received = 0;
  shipped = 0;
  onHandAtEnd = 0;
  daysOutFirst = 0;
  daysOutAll = 0;
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

  add({ books, stock, timeline, paths, captured }: ExpectedRun, chance: number): void {
    for (const fate of fates) this.fates[fate] += chance * books.fates[fate];
    for (const step of moneySteps) this.money[step] += chance * books.money[step];
    for (const name of pathNames) {
      const from = paths[name];
      const to = this.paths[name];
      for (let day = 0; day < to.length; day++) to[day] += chance * from[day];
    }
    this.demanded += chance * books.demanded;
    this.captured += chance * captured;
    this.profit += chance * books.profit;
    this.profitWithoutGap += chance * books.profitWithoutGap;
    this.toppedUp += chance * stock.toppedUp;
    this.received += chance * stock.received;
    this.shipped += chance * stock.shipped;
    this.onHandAtEnd += chance * stock.total;
    const { firstDayOut, restockDay, recoveredDay, daysOutFirst, daysOutAll } = timeline;
    this.daysOutFirst += chance * daysOutFirst;
    this.daysOutAll += chance * daysOutAll;
    this.firstDayOut.add(firstDayOut, chance);
    this.restockDay.add(restockDay, chance);
    this.recoveredDay.add(recoveredDay, chance);
    if (recoveredDay !== null && restockDay !== null)
      this.recoveryDays.add(recoveredDay - restockDay, chance);
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

function zeros<Name extends Fate | MoneyStep>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
