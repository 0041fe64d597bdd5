import type { RunOut } from '../engine/replenishment/run-out';
import type { StageShortfall } from '../engine/replenishment/shortfall';
import type { DueShipment } from './due-shipments';
import type { AwaitedShipment } from './triage-row';

/** When stock first runs out as expected, and when something lands after that. */
export function firstOut(
  runOut: RunOut,
  counted: number,
  coming: readonly DueShipment[],
  age: number,
  lands: number,
): { readonly outOn: number | null; readonly backOn: number | null } {
  let stock = counted;
  for (const { units, mean } of coming) {
    const out = runOut.cover(stock);
    if (out === null) return { outOn: null, backOn: null };
    if (out < mean)
      return { outOn: Math.max(0, out - age), backOn: Math.min(mean - age, Math.max(lands, out - age)) };
    stock += units;
  }
  const out = runOut.cover(stock);
  if (out === null) return { outOn: null, backOn: null };
  return { outOn: Math.max(0, out - age), backOn: Math.max(lands, out - age) };
}

/** The shipment before which stock first runs out in at least half of the futures in which it does; else the first one. */
export function awaitedOf(
  runOut: RunOut,
  counted: number,
  coming: readonly DueShipment[],
  age: number,
  { chance, stages }: { readonly chance: number; readonly stages: readonly StageShortfall[] },
): AwaitedShipment | null {
  const first = coming.findIndex((_, at) => chance > 0 && stages[at]!.chance >= chance / 2);
  const at = Math.max(0, first);
  const awaited = coming[at];
  if (awaited === undefined) return null;
  const stock = coming.slice(0, at).reduce((sum, { units }) => sum + units, counted);
  const lasts = runOut.cover(stock);
  return {
    stockLasts: lasts === null ? null : Math.max(0, lasts - age),
    early: awaited.early,
    late: awaited.late,
  };
}
