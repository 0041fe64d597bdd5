import type { Kind } from './store';

/** Turns a row of one version into the next, and sets nothing it does not know. May throw on what it did not expect. */
export type RowUpgrade = (old: Record<string, unknown>) => Record<string, unknown>;

/**
 * The steps from every version of a row to today's: entry `k` turns version `k + 1` into version `k + 2`. A step stays
 * for ever, since rows of its version may lie in a backup or on a device long unused.
 */
export const rowUpgrades: { readonly [K in Kind]: readonly RowUpgrade[] } = {
  scenarios: [],
  products: [],
  suppliers: [],
  histories: [],
};
