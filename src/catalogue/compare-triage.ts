import { triageStates, type TriageRow } from './triage-row';

/**
 * Order of a list in one currency by what is at stake: money at risk in whole units of money, most first; then the day to
 * order, soonest first; then the chance of a gap; products of which too little is known come last.
 */
export function compareTriage(a: TriageRow, b: TriageRow): number {
  return (
    Number(a.state === 'unknown') - Number(b.state === 'unknown') ||
    Math.round(b.moneyAtRisk ?? 0) - Math.round(a.moneyAtRisk ?? 0) ||
    soonest(a.orderBy, b.orderBy) ||
    (b.gapChance ?? 0) - (a.gapChance ?? 0) ||
    (a.product < b.product ? -1 : a.product > b.product ? 1 : 0)
  );
}

const urgency = new Map(triageStates.map((state, at) => [state, at]));

/**
 * Order of a list in several currencies, whose money cannot be compared: by state, most urgent first; then the day to order,
 * soonest first; then the chance of a gap; money only within one currency.
 */
function compareUrgency(a: TriageRow, b: TriageRow): number {
  return (
    urgency.get(a.state)! - urgency.get(b.state)! ||
    soonest(a.orderBy, b.orderBy) ||
    Math.round(50 * (b.gapChance ?? 0)) - Math.round(50 * (a.gapChance ?? 0)) ||
    (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0) ||
    compareTriage(a, b)
  );
}

/** The order that fits a list: by money where all of it is in one currency, else by urgency. */
export const triageOrder = (rows: readonly TriageRow[]): typeof compareTriage =>
  rows.every(({ currency }) => currency === rows[0]!.currency) ? compareTriage : compareUrgency;

function soonest(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
