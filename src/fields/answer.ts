/** A piece of an answer sentence; strong pieces carry the figures. */
export type AnswerPart = string | { readonly strong: string; readonly tone?: 'bad' | 'good' };

/** One of the few figures under the answer. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}
