/**
 * How far a figure can be trusted: A the marketplace's own text, R peer-reviewed research, G public code or files,
 * 3 a third party's guide or news, V a vendor's claim without data, C computed from cited numbers, K general knowledge.
 */
export type Grade = 'A' | 'R' | 'G' | '3' | 'V' | 'C' | 'K';

export interface Source {
  readonly title: string;
  readonly url: string;
}

/** One figure from outside: a limit, a fee, a habit of customers; always dated, sourced and editable by the user. */
export interface Rule<T = number> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  /** What the value counts: "fraction", "days", "USD per unit", ... */
  readonly unit: string;
  /** First day it holds, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  /**
   * Where the source names no first day: `or-earlier` when it is known to have held on that day already, `taken-up` when
   * it is a finding, and the day is the one it was taken up here.
   */
  readonly dating?: 'or-earlier' | 'taken-up';
  /** Last day it held; absent while it holds. */
  readonly effectiveTo?: string;
  /** ISO 3166 code, or "any". */
  readonly country: string;
  readonly channel: 'FBA' | 'FBM' | 'eBay' | 'shop' | 'any';
  readonly source: Source;
  readonly grade: Grade;
  readonly note?: string;
}

/**
 * The version of a rule in force on a day.
 *
 * @param rules - all versions, in any order
 * @param date - YYYY-MM-DD
 * @throws RangeError when no version was in force then
 */
export function ruleAt<T>(rules: readonly Rule<T>[], id: string, date: string): Rule<T> {
  const found = rules.find(
    (rule) =>
      rule.id === id &&
      rule.effectiveFrom <= date &&
      (rule.effectiveTo === undefined || date <= rule.effectiveTo),
  );
  if (found === undefined) throw new RangeError(`No version of “${id}” was in force on ${date}.`);
  return found;
}

/** The version of a rule that holds now: the one without an end. */
export function currentRule<T>(rules: readonly Rule<T>[], id: string): Rule<T> {
  const found = rules.find((rule) => rule.id === id && rule.effectiveTo === undefined);
  if (found === undefined) throw new RangeError(`“${id}” is no rule in force.`);
  return found;
}
