import { gammaLaw } from '../engine/replenishment/continuous-laws';
import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';

/** Days within which half and 8 of 10 orders land: a gamma lead time, as on the page about days of cover. */
export function leadQuantiles({ mean, sd }: MeanAndSpread): readonly [median: number, late: number] {
  if (mean < 0.01 || sd < 1e-6) return [mean, mean];
  const key = `${mean} ${sd}`;
  let found = quantiles.get(key);
  if (found === undefined) {
    const law = gammaLaw(mean, sd);
    found = [law.quantile(0.5), law.quantile(0.8)];
    // Suppliers have few lead times; a catalogue of as many as products must not fill the memory.
    if (quantiles.size > 5_000) quantiles.clear();
    quantiles.set(key, found);
  }
  return found;
}
const quantiles = new Map<string, readonly [number, number]>();
