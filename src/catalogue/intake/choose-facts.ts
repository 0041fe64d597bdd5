import type { Value } from '../../fields/field';
import type { Product } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import type { FactChange, IntakeConflict } from './intake-plan';
import { isOwnTable, rankOf } from './report-rank';

export type Fact = Product['facts'][string];

/** What one report says of one fact. */
export interface Candidate {
  readonly key: string;
  readonly value: Value;
  /** The report's title, and what was made of it. */
  readonly source: string;
  readonly asOf: string;
  readonly rank: number;
  /** Whether the source says of this value alone which day it is of. */
  readonly isDated?: boolean;
}

/** The nearest to what is so: the newest, then the more direct report; else any, but always the same one. */
export function nearest(a: Candidate, b: Candidate): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return JSON.stringify(a.value) < JSON.stringify(b.value) ? -1 : 1;
}

/** What becomes of a product's facts. */
export class FactChoice {
  readonly #sku: string;
  /** The newest day stock was counted before. */
  readonly #counted: string;
  readonly facts: Record<string, Fact>;
  readonly changes: FactChange[] = [];
  readonly conflicts: IntakeConflict[] = [];
  /** Whether any fact is another, or of another day. */
  isOther = false;

  constructor(sku: string, stored: Product['facts'] | undefined) {
    this.#sku = sku;
    this.facts = { ...stored };
    const days = ['onHandFba', 'onHandOwn', 'onHandShop'].map((key) => stored?.[key]?.asOf ?? '');
    this.#counted = days.sort().at(-1)!;
  }

  /** Takes what several reports say of one fact. @param candidates - at least one, all of one key */
  take(candidates: Candidate[]): void {
    const [best, ...others] = candidates.length > 1 ? candidates.sort(nearest) : candidates;
    if (best === undefined) return;
    for (const other of others)
      if (other.asOf === best.asOf && !sameValue(other.value, best.value))
        this.disagree(best, other, `Both are of ${best.asOf}; ${best.source} is nearer to it.`);
    this.#settle(best);
  }

  #settle(best: Candidate): void {
    const had = this.facts[best.key];
    if (had !== undefined) {
      const isNewCount = best.isDated === true && best.asOf > this.#counted;
      // A table of the seller's own, such as the catalogue handed out and in again, says most of it once more.
      if (isOwnTable(best.source) && !isNewCount && sameValue(had.value, best.value)) return;
      const kept = { ...had, value: had.value as Value, source: had.source ?? fromWords[had.from] };
      if (had.from !== 'import' && (had.asOf === null || had.asOf >= best.asOf)) {
        if (!sameValue(had.value, best.value))
          this.disagree(
            kept,
            best,
            `${kept.source}${had.asOf === null ? '' : ` on ${had.asOf}`}, not before the report: what you said stays.`,
          );
        return;
      }
      if (had.from === 'import' && had.asOf !== null) {
        if (had.asOf > best.asOf) return;
        const isNearer = rankOf(best.key, had.source ?? '') < best.rank;
        if (had.asOf === best.asOf && isNearer && had.source !== best.source) {
          if (!sameValue(had.value, best.value))
            this.disagree(kept, best, `Both are of ${best.asOf}; ${kept.source} is nearer to it.`);
          return;
        }
      }
    }
    this.put(best);
  }

  /** Sets a fact, whatever it was. */
  put({ key, value, source, asOf }: Omit<Candidate, 'rank'>): void {
    const had = this.facts[key];
    const isSame = had !== undefined && sameValue(had.value, value);
    if (isSame && had.asOf === asOf && had.source === source && had.from === 'import') return;
    this.isOther = true;
    this.facts[key] = { value: value as Fact['value'], from: 'import', asOf, source };
    if (!isSame)
      this.changes.push({
        key,
        from: had === undefined ? null : (had.value as Value),
        to: value,
        source,
        asOf,
      });
  }

  /** Notes that two sources do not agree. */
  disagree(kept: IntakeConflict['kept'], other: Candidate, why: string): void {
    this.conflicts.push({
      sku: this.#sku,
      key: other.key,
      kept: { value: kept.value, source: kept.source, asOf: kept.asOf },
      other: { value: other.value, source: other.source, asOf: other.asOf },
      why,
    });
  }
}

const fromWords: Readonly<Record<Fact['from'], string>> = {
  typed: 'Typed by you',
  import: 'An earlier import',
  scenario: 'Taken from a scenario',
  fit: 'Fitted',
};
