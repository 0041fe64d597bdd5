/** Readings and plans as a test wants them, and an import that works on them at once. For tests only. */

import type { IntakePlan, IntakeReport, ProductChange } from '../../catalogue/intake/intake-plan';
import type { Product } from '../../fields/stored';
import { exampleProduct } from '../../scenarios/example-rows';
import type { AccountReading, AccountReport } from '../../seller-reports/read-account';
import type { Positions } from '../../seller-reports/account-parts';
import type { ImportWork } from './import-work';

export function exampleReport(changed: Partial<AccountReport> = {}): AccountReport {
  const positions: Positions = { asOf: '2026-11-21', rows: [] };
  return {
    kind: 'restock-inventory',
    title: 'Restock Inventory',
    gives: 'positions',
    result: positions,
    files: 1,
    fileNames: ['restock.txt'],
    encodings: ['utf-8'],
    rows: 62,
    used: 60,
    skipped: [{ rows: 2, said: 'have no SKU' }],
    noted: [],
    remarks: [],
    openDates: null,
    missing: [{ name: 'Recommended action', without: 'what Amazon advises is not shown' }],
    personal: ['ship-city'],
    unknown: ['fnsku-2'],
    ...changed,
  };
}

export const exampleReading = (changed: Partial<AccountReading> = {}): AccountReading => ({
  reports: [exampleReport()],
  unknown: [],
  problems: [],
  ...changed,
});

const fact = (value: number, source: string): Product['facts'][string] => ({
  value,
  from: 'import',
  asOf: '2026-11-21',
  source,
});

/** A plan that adds so many products, each with two facts. */
export function examplePlan(
  count: number,
  source = 'Restock Inventory',
  changed: Partial<IntakePlan> = {},
): IntakePlan {
  const changes = Array.from({ length: count }, (_, at): ProductChange => {
    const facts = { onHandFba: fact(at, source), price: fact(35, source) };
    return {
      product: exampleProduct({ id: crypto.randomUUID(), sku: `SKU-${at}`, facts, supplier: null }),
      isNew: true,
      changes: Object.entries(facts).map(([key, { value }]) => ({
        key,
        from: null,
        to: value,
        source,
        asOf: '2026-11-21',
      })),
      historyDays: 0,
    };
  });
  const products = changes.map(({ product }) => product);
  return {
    put: { products, suppliers: [], histories: [] },
    changes,
    unchanged: 0,
    conflicts: [],
    skipped: [],
    remarks: [],
    undo: {
      products: [],
      suppliers: [],
      histories: [],
      remove: { products: products.map(({ id }) => id), suppliers: [], histories: [] },
    },
    ...changed,
  };
}

interface Asked {
  readonly names: readonly string[];
  readonly wanted: Parameters<ImportWork['read']>[1];
}

/** An import whose reading and plan are given, and which notes what it was asked for. */
export function exampleWork(
  read: (asked: Asked) => AccountReading,
  plan: (reports: readonly IntakeReport[]) => IntakePlan = () => examplePlan(3),
) {
  const asked: Asked[] = [];
  const planned: (readonly IntakeReport[])[] = [];
  const work: ImportWork = {
    read: (source, wanted) => {
      const one = {
        names: 'files' in source ? source.files.map(({ name }) => name) : ['the sample'],
        wanted,
      };
      asked.push(one);
      return { reading: Promise.resolve().then(() => read(one)), cancel: () => {} };
    },
    plan: (reports) => {
      planned.push(reports);
      return Promise.resolve().then(() => plan(reports));
    },
  };
  return { work, asked, planned };
}
