import { negativeBinomialTable, poissonTable } from '../random/discrete-table';
import type { DiscreteTable } from '../random/discrete-table';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';

/** Above this variance a table costs more memory than the quantile function costs time. */
const largestTabledVariance = 1e5;
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
      held += 25 + 18 * Math.sqrt(variance);
      const tabled = variance <= largestTabledVariance && held <= largestTables;
      const table = !tabled
        ? null
        : dispersion > 1 && mean > 0
          ? negativeBinomialTable(mean, variance)
          : poissonTable(mean);
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
