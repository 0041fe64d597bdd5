import type { Formatter } from '../fields/format';
import type { GapValues } from './gap-inputs';
import { breachChance, type GapSimulation, type PromiseOption } from './gap-simulation';

/** Something to mend, with the next step in one click. */
export interface GapWarning {
  readonly text: string;
  readonly action?: { readonly label: string; readonly change: Partial<GapValues> };
}

/** Warnings about the way chosen, the most pressing first. */
export function gapWarnings(values: GapValues, run: GapSimulation | null, format: Formatter): GapWarning[] {
  const warnings = [fillable(values, format), tooLong(values, format), narrowSpread(values, format)];
  if (run !== null)
    warnings.push(oversold(values, run, format), breached(values, run, format), dearer(run, format));
  if (values.whileOut === 'backorder' && values.promiseKind === 'fixed-wait')
    warnings.push({
      text: 'Amazon compares the handling time you set with how fast you really ship (since 29 June 2026). A restock date is its own switch for backorders.',
      action: {
        label: 'Use a restock date',
        change: { promiseKind: 'fixed-date', promiseDate: likelyDate(values) },
      },
    });
  return warnings.filter((warning) => warning !== null);
}

/** FBM backorders need units in the seller's own warehouse. */
function fillable(values: GapValues, format: Formatter): GapWarning | null {
  if (values.whileOut !== 'backorder' || values.shopShare === 1) return null;
  if (ownUnits(values) > 0 || values.shipments.length === 0) return null;
  return {
    text: `FBM backorders are filled from your own warehouse, and nothing is on its way there. Each would end as a cancellation by you, which counts against the ${format.percent(values.cancelLimit, 1)} limit.`,
    action: {
      label: 'Send the first shipment to your warehouse',
      change: {
        shipments: values.shipments.map((shipment, row) =>
          row === 0 ? { ...shipment, place: 'own' as const } : shipment,
        ),
      },
    },
  };
}

function tooLong(values: GapValues, format: Formatter): GapWarning | null {
  if (
    values.whileOut !== 'backorder' ||
    values.promiseKind !== 'fixed-wait' ||
    values.promiseDays <= values.promiseLimit
  )
    return null;
  return {
    text: `Amazon takes backorders that can ship within ${format.days(values.promiseLimit)}. A longer promise is not accepted, and few buyers would wait.`,
    action: { label: `Promise ${values.promiseLimit} days`, change: { promiseDays: values.promiseLimit } },
  };
}

function narrowSpread(values: GapValues, format: Formatter): GapWarning | null {
  const { dailyDemand, dailyDemandSd } = values;
  if (dailyDemandSd === null || dailyDemand === 0 || dailyDemandSd ** 2 >= dailyDemand) return null;
  return {
    text: `Chance alone spreads daily sales by ${format.number(Math.sqrt(dailyDemand), 1)} units (Poisson), more than the ${format.number(dailyDemandSd, 1)} you gave. The larger spread is used.`,
    action: { label: 'Leave the spread empty', change: { dailyDemandSd: null } },
  };
}

function oversold(values: GapValues, run: GapSimulation, format: Formatter): GapWarning | null {
  const cancelled = run.way.fates.cancelledBySeller.mean;
  const units = ownUnits(values);
  if (values.whileOut !== 'backorder' || cancelled < 0.5 || units === 0) return null;
  return {
    text: `About ${format.about(cancelled)} backorders end as cancellations by you or Amazon: they cannot be filled in time. Selling more than you can fill is worse than being out.`,
    ...(values.queueCap === null && units < run.way.captured.p90
      ? {
          action: { label: `Stop at ${format.number(units, 0)} waiting orders`, change: { queueCap: units } },
        }
      : {}),
  };
}

function breached(values: GapValues, run: GapSimulation, format: Formatter): GapWarning | null {
  const chance = breachChance(run.way);
  if (values.whileOut !== 'backorder' || chance <= values.tolerance) return null;
  const better = saferPromise(values, run);
  const accepted = `you accept ${format.frequency(values.tolerance)}`;
  if (better === null)
    return {
      text: `An account limit is breached in ${format.frequency(chance)} futures; ${accepted}. No promise tried here is safe enough. A firmer date, a shrinking promise or staying closed may be.`,
      ...(values.promiseKind === 'shrinking'
        ? { action: { label: 'Stay closed', change: { whileOut: 'closed' as const } } }
        : { action: { label: 'Try a shrinking promise', change: { promiseKind: 'shrinking' as const } } }),
    };
  const more = better.option.costOfGap - better.now.costOfGap;
  const money = more > 0 ? `costs ${format.money(more, 0)} more` : `saves ${format.money(-more, 0)} as well`;
  const fixedDate = values.promiseKind === 'fixed-date';
  const promise = fixedDate
    ? `Promising ${format.day(better.option.promise)}`
    : `A ${better.option.promise}-day promise`;
  return {
    text: `${promise} brings the chance of a breach from ${format.frequency(chance)} down to ${format.frequency(better.option.breachChance)} futures and ${money}.`,
    action: {
      label: fixedDate ? `Try ${format.day(better.option.promise)}` : `Try ${better.option.promise} days`,
      change: fixedDate ? { promiseDate: better.option.promise } : { promiseDays: better.option.promise },
    },
  };
}

/** The cheapest promise tried whose chance of a breach the seller accepts. */
function saferPromise(
  values: GapValues,
  run: GapSimulation,
): { option: PromiseOption; now: PromiseOption } | null {
  const current = values.promiseKind === 'fixed-date' ? values.promiseDate : values.promiseDays;
  const now = run.promises?.find(({ promise }) => promise === current);
  if (now === undefined) return null;
  const safe = (run.promises ?? []).filter(
    (option) => option.breachChance <= values.tolerance && option !== now,
  );
  const option = safe.reduce<PromiseOption | null>(
    (best, next) => (best === null || next.costOfGap < best.costOfGap ? next : best),
    null,
  );
  return option && { option, now };
}

function dearer(run: GapSimulation, format: Formatter): GapWarning | null {
  if (run.closed === null || run.closed.saving > -1) return null;
  return {
    text: `Staying closed would cost ${format.money(-run.closed.saving, 0)} less than this way.`,
    action: { label: 'Stay closed', change: { whileOut: 'closed' } },
  };
}

/** Units on hand and inbound that can fill an FBM backorder. */
export function ownUnits(values: GapValues): number {
  return values.shipments.reduce(
    (units, shipment) =>
      units + (shipment.place === 'own' ? shipment.units : Math.min(shipment.divertUnits, shipment.units)),
    values.onHandOwn,
  );
}

function likelyDate(values: GapValues): number {
  const first = values.shipments[0];
  return Math.max(1, Math.ceil(first === undefined ? values.promiseDays : (first.likely + first.latest) / 2));
}
