import type { Value } from '../../fields/field';
import { csvText, type Cell } from '../../ui/csv';
import type { CatalogueEntry } from './catalogue-entry';
import { stateNames } from './catalogue-words';

const number = (key: string) => (entry: CatalogueEntry) => {
  const value = entry.product.facts[key]?.value as Value | undefined;
  return typeof value === 'number' ? value : null;
};
const whole = (value: number | null): Cell => (value === null ? null : Math.round(value));

/** The day stock was counted last; empty where none was. */
const countedOn = ({ product: { facts } }: CatalogueEntry): Cell =>
  ['onHandFba', 'onHandOwn', 'onHandShop']
    .flatMap((key) => facts[key]?.asOf ?? [])
    .sort()
    .at(-1) ?? null;

/** Columns of the file. Those above the line are what the seller knows, and are read back as they were; those below follow from them. */
const columns: readonly (readonly [label: string, cell: (entry: CatalogueEntry) => Cell])[] = [
  ['SKU', ({ product }) => product.sku],
  ['ASIN', ({ product }) => product.asin],
  ['Product name', ({ product }) => product.name],
  ['Marketplace', ({ product }) => product.marketplace ?? ''],
  ['Supplier', ({ supplier }) => supplier?.name ?? ''],
  ['Currency', ({ product }) => product.currency],
  ['On hand FBA', number('onHandFba')],
  ['On hand own', number('onHandOwn')],
  ['On hand shop', number('onHandShop')],
  ['Counted on', countedOn],
  ['Inbound units', number('inboundUnits')],
  ['Units per day', number('dailyDemand')],
  ['Sold last 30 days', number('soldLast30')],
  ['Sold last 90 days', number('soldLast90')],
  ['Price', number('price')],
  ['Landed cost', number('landedCost')],
  ['Lead time days', number('leadTimeDays')],
  ['Case pack', number('casePack')],
  ['Minimum order', number('minimumOrder')],
  // -----
  ['State', ({ row }) => stateNames[row.state]],
  ['Days of cover', ({ row }) => whole(row.cover)],
  ['Days of cover P10', ({ row }) => whole(row.coverP10)],
  ['Days of cover P90', ({ row }) => whole(row.coverP90)],
  ['Days until reorder date', ({ row }) => row.orderBy],
  ['Chance of a gap', ({ row }) => (row.gapChance === null ? null : Math.round(row.gapChance * 1000) / 1000)],
  ['Money at risk', ({ row }) => (row.moneyAtRisk === null ? null : Math.round(row.moneyAtRisk * 100) / 100)],
  ['Units to order', ({ row }) => row.orderUnits],
];

/** The catalogue as a table that `any table` reads back to the same products. */
export const catalogueCsv = (entries: readonly CatalogueEntry[]): string =>
  csvText([
    columns.map(([label]) => label),
    ...entries.map((entry) => columns.map(([, cell]) => cell(entry))),
  ]);
