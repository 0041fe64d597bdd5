import type { AnswerPart } from '../fields/answer';

/** An answer as plain text, to copy and to read out. */
export const answerText = (answer: readonly AnswerPart[]): string =>
  answer.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
