import type { TriageRow } from './triage-row';

/** Orders due within so many days are placed together, unless a supplier's own days between orders are known. */
export const usualWithin = 7;

/** What to do next about a product: one answer for the list, the product's page and what to buy. */
export type NextStep =
  /** Enter what is missing. */
  | { readonly kind: 'enter' }
  /** Order so many units (null: as many as needed) by a day from today; 0 is now. */
  | { readonly kind: 'order'; readonly units: number | null; readonly byDay: number }
  /** An order would not help yet: what is under way would, if it came sooner. */
  | { readonly kind: 'hurry' }
  /** Nothing; the next order is due on a day, null where it is far. */
  | { readonly kind: 'nothing'; readonly byDay: number | null }
  | { readonly kind: 'order-nothing' };

/**
 * What helps next: an order where its day has come or comes within `usualWithin`; where it has not, and stock runs out before
 * what is under way lands, to hurry that.
 */
export function nextStepOf(row: TriageRow): NextStep {
  const { state, orderBy, orderUnits, inbound, dailyDemand } = row;
  const byDay = orderBy === null ? null : Math.floor(orderBy);
  switch (state) {
    case 'unknown':
      return { kind: 'enter' };
    case 'too-much':
      return { kind: 'order-nothing' };
    case 'out':
    case 'gap-coming':
    case 'order-now': {
      if (dailyDemand === null) return { kind: 'enter' };
      const isDue = byDay !== null && byDay <= usualWithin && orderUnits !== 0;
      if (!isDue && (inbound ?? 0) > 0) return { kind: 'hurry' };
      return { kind: 'order', units: orderUnits || null, byDay: Math.max(0, byDay ?? 0) };
    }
    case 'watch':
      return { kind: 'order', units: orderUnits || null, byDay: Math.max(0, byDay ?? 0) };
    case 'fine':
      return { kind: 'nothing', byDay };
  }
}
