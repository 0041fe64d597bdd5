import type { GenericSchema } from 'valibot';
import { historySchema, productSchema, scenarioSchema, supplierSchema } from '../fields/stored';
import { storedVersions } from '../fields/stored-versions';
import { rowUpgrades, type RowUpgrade } from './row-upgrades';
import type { Kind, Kinds } from './store';

/** What reading and writing rows of one kind needs to know. */
export interface RowShape<T = unknown> {
  /** What one row is called in a sentence. */
  readonly noun: string;
  readonly version: number;
  /** One step a version, from version 1 on. */
  readonly upgrades: readonly RowUpgrade[];
  readonly schema: GenericSchema<unknown, T>;
}
export type RowShapes = { readonly [K in Kind]: RowShape<Kinds[K]> };

/** The rows of today. */
export const rowShapes: RowShapes = {
  scenarios: {
    noun: 'scenario',
    version: storedVersions.scenario,
    upgrades: rowUpgrades.scenarios,
    schema: scenarioSchema as GenericSchema<unknown, Kinds['scenarios']>,
  },
  products: {
    noun: 'product',
    version: storedVersions.product,
    upgrades: rowUpgrades.products,
    schema: productSchema as GenericSchema<unknown, Kinds['products']>,
  },
  suppliers: {
    noun: 'supplier',
    version: storedVersions.supplier,
    upgrades: rowUpgrades.suppliers,
    schema: supplierSchema as GenericSchema<unknown, Kinds['suppliers']>,
  },
  histories: {
    noun: 'daily history',
    version: storedVersions.history,
    upgrades: rowUpgrades.histories,
    schema: historySchema as GenericSchema<unknown, Kinds['histories']>,
  },
};
