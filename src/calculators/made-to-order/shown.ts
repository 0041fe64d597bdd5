import { atQuote, type AtQuote } from './at-quote';
import type { MadeValues } from './inputs';
import type { MadeResult, QuotePoint } from './model';
import type { MadeOutcome } from './simulation';

/** What the page speaks of: the simulation's where it is there, else the formula's. */
export interface Shown {
  readonly advised: number | null;
  readonly quote: number;
  readonly point: QuotePoint;
  readonly shorter: QuotePoint;
  readonly curve: readonly QuotePoint[];
  readonly best: QuotePoint;
  /** Whether the curve was played, not worked out by formula. */
  readonly isPlayed: boolean;
  readonly at: AtQuote;
}

export function shownOf(values: MadeValues, result: MadeResult, run: MadeOutcome | null): Shown {
  if (run === null) return { ...result, isPlayed: false };
  const { advised, quote, point, shorter } = run;
  return {
    advised,
    quote,
    point,
    shorter,
    curve: run.curve ?? result.curve,
    best: run.best ?? result.best,
    isPlayed: run.curve !== null,
    at: quote === result.quote ? result.at : atQuote(values, result.workshop, quote),
  };
}
