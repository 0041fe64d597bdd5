import type { Kind, Kinds } from './store';

type Row = Kinds[Kind];

const changedMs = (row: Row) => ('changedAt' in row && Date.parse(row.changedAt)) || 0;

/** 1 where `a` was changed after `b` by the clocks of their devices, -1 where before, 0 where none can say. */
const byMoment = (a: Row, b: Row): number => Math.sign(changedMs(a) - changedMs(b));

/** 1 where `a` was written more often than `b`, -1 where less. */
export const byRevision = (a: Row, b: Row): number => Math.sign(a.revision - b.revision);

/**
 * Which of two rows with one id is the newer, within a file and between a file and what is kept here: the one changed
 * later; at the same moment, or where a kind has no moments, the one of the higher revision. Revisions come second, since
 * two devices that start from one backup count on apart.
 *
 * @returns 1 for `a`, -1 for `b`, 0 where they are of one age
 */
export const byAge = (a: Row, b: Row): number => byMoment(a, b) || byRevision(a, b);
