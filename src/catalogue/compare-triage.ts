import type { TriageRow } from './triage-row';

/**
 * Order of a list by what is at stake: money at risk in whole units of money, most first; then the day to order, soonest
 * first; then the chance of a gap; products of which too little is known come last. Money of several currencies is compared
 * by its number alone: group by currency first where there are several.
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

function soonest(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
