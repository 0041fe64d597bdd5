import type { Grade } from '../../marketplace/rule';

/** The firmest first. */
export const grades: readonly Grade[] = ['A', 'R', 'G', 'C', '3', 'V', 'K'];
