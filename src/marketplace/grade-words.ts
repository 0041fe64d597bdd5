import type { Grade } from './rule';

/** What each grade of evidence means. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: 'the marketplace’s own text',
  R: 'published research',
  G: 'public code or files',
  C: 'computed from cited numbers',
  '3': 'a third party’s guide or news',
  V: 'a vendor’s claim, without data',
  K: 'general knowledge, not read again',
};
