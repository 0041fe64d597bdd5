import { ColumnQuantiles, probabilities } from './column-quantiles';
import type { Band } from './gap-summary';

/** Paths of futures shown beside a band. */
const mostSamples = 5;

/**
 * The band of a quantity over many futures, each day by itself.
 *
 * @param columns - by day, its value in each future; all as long, one value at least
 */
export function bandOf(columns: readonly Float32Array[]): Band {
  const trials = columns[0]!.length;
  const room = () => new Float64Array(columns.length);
  const band = { mean: room(), p10: room(), p25: room(), p50: room(), p75: room(), p90: room() };
  const lists = [band.p10, band.p25, band.p50, band.p75, band.p90];
  const reader = new ColumnQuantiles(trials);
  columns.forEach((column, day) => {
    reader.read(column);
    band.mean[day] = reader.mean;
    for (let index = 0; index < probabilities.length; index++) lists[index]![day] = reader.quantiles[index]!;
  });
  const samples = Array.from({ length: Math.min(mostSamples, trials) }, (_, trial) =>
    Float64Array.from(columns, (column) => column[trial]!),
  );
  return { ...band, samples };
}
