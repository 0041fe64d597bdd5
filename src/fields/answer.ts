/** A piece of an answer sentence; strong pieces carry the figures. */
export type AnswerPart = string | { readonly strong: string; readonly tone?: 'bad' | 'good' };

/** One of the few figures under the answer. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** Something to do, and the day by which, counted from the scenario's own day 0. */
export interface Action {
  readonly text: string;
  readonly byDay: number;
}

/** A message to customers, ready to copy, worded to the rule that applies. */
export interface CustomerNotice {
  /** Where it is sent or shown: "Amazon, buyer message". */
  readonly channel: string;
  readonly subject: string;
  readonly text: string;
  /** Which orders it fits, or what else to know before it is sent; said beside it, never sent. */
  readonly note?: string;
  /** The rule it is worded to, with the date it was read and its source. */
  readonly rule: string;
  readonly source: { readonly title: string; readonly url: string };
}

/** One step of the working: what is worked out, the formula with the seller's numbers in it, and what it gives. */
export interface WorkingStep {
  readonly says: string;
  readonly formula: string;
  readonly gives: string;
}

/** Something to heed before the answer is used, with the change of the inputs that mends it, where one does. */
export interface ValueWarning<V> {
  readonly text: string;
  readonly action?: { readonly label: string; readonly change: Partial<V> };
}
