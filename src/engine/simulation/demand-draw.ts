import { negativeBinomialTable, poissonTable } from '../random/discrete-table';
import type { DiscreteTable } from '../random/discrete-table';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';

/** Above this mean a table of a Poisson count costs more memory than its quantile function costs time. */
const largestPoissonTable = 1e5;
/** Counts held in all tables together, about 12 bytes each. */
const largestTables = 4e6;

/**
 * A day's full-rate count, one table for each mean that occurs.
 *
 * Poisson when the dispersion is 1, negative binomial above; 0 means no chance at all and is drawn elsewhere.
 */
export class DemandDraw {
  readonly #tables: (DiscreteTable | null)[];
  readonly #means: Float64Array;
  readonly #dispersion: number;

  /**
   * @param means - by day, units, >= 0
   * @param dispersion - variance ÷ mean, 1 or more
   */
  constructor(means: Float64Array, dispersion: number) {
    this.#means = means;
    this.#dispersion = dispersion;
    const byMean = new Map<number, DiscreteTable | null>();
    let held = 0;
    this.#tables = Array.from(means, (mean) => {
      const known = byMean.get(mean);
      if (known !== undefined) return known;
      const variance = mean * dispersion;
      const isPoisson = dispersion <= 1 || mean === 0;
      const counts = tableLength(variance, isPoisson ? 0 : dispersion);
      // The quantile of a wide negative binomial takes a hundred times as long as a look into its table.
      const isTabled = held + counts <= largestTables && (!isPoisson || mean <= largestPoissonTable);
      if (isTabled) held += counts;
      const table = !isTabled ? null : isPoisson ? poissonTable(mean) : negativeBinomialTable(mean, variance);
      byMean.set(mean, table);
      return table;
    });
  }

  /** @param u - inside (0, 1) */
  draw(day: number, u: number): number {
    const table = this.#tables[day];
    if (table !== null) return table.draw(u);
    const mean = this.#means[day];
    return this.#dispersion > 1
      ? negativeBinomialQuantile(u, mean, mean * this.#dispersion)
      : poissonQuantile(u, mean);
  }
}

/** At least as many counts as a table has: some standard deviations about the mode, and the tail that falls by e in each dispersion. */
const tableLength = (variance: number, tail: number): number => 25 + 21 * Math.sqrt(variance) + 45 * tail;
