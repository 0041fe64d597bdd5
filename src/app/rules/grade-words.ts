import type { Grade } from '../../marketplace/rule';

/** The firmest first. */
export const grades: readonly Grade[] = ['A', 'R', 'G', 'C', '3', 'V', 'K'];

/** What each grade of evidence means. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: 'the platform’s own text',
  R: 'published research',
  G: 'public code or files',
  C: 'computed from cited numbers',
  '3': 'a third party’s guide or news',
  V: 'a vendor’s claim, without data',
  K: 'general knowledge, not read again',
};
