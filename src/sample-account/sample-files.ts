import type { TableMapping } from '../seller-reports/table-mapping';
import { allOrders } from './files/all-orders';
import { businessReport } from './files/business-report';
import { fbaInventory } from './files/fba-inventory';
import { inventoryLedger } from './files/inventory-ledger';
import { inventoryPlanning } from './files/inventory-planning';
import { ownTable } from './files/own-table';
import { restockInventory } from './files/restock-inventory';
import { shopifyInventory } from './files/shopify-inventory';
import { shopifyOrders } from './files/shopify-orders';
import { unshippedOrders } from './files/unshipped-orders';
import { makeSampleAccount, type SampleAccount } from './sample-account';

export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

const ordersDays = 90;
const yearDays = 365;

/** The account's reports, every kind as it is downloaded; the ledger in two files, a year each. */
export function sampleFiles(account: SampleAccount): readonly SampleFile[] {
  const { days } = account;
  return [
    { name: 'manage-fba-inventory.txt', text: fbaInventory(account) },
    { name: 'restock-inventory.txt', text: restockInventory(account) },
    { name: 'fba-inventory-planning.txt', text: inventoryPlanning(account) },
    { name: 'inventory-ledger-1.txt', text: inventoryLedger(account, 0, days - yearDays) },
    { name: 'inventory-ledger-2.txt', text: inventoryLedger(account, days - yearDays, days) },
    { name: 'all-orders.txt', text: allOrders(account, ordersDays) },
    { name: 'business-report-by-date.csv', text: businessReport(account) },
    { name: 'unshipped-orders.txt', text: unshippedOrders(account) },
    { name: 'shopify-inventory.csv', text: shopifyInventory(account) },
    { name: 'shopify-orders.csv', text: shopifyOrders(account, ordersDays) },
    { name: 'suppliers-and-costs.csv', text: ownTable(account) },
  ];
}

/** What the columns of the seller's own sheet are. */
export const sampleMapping: TableMapping = {
  signature: 'sku|supplier|landed-cost|lead-time|case-pack|minimum-order',
  columns: {
    sku: 'sku',
    supplier: 'supplier',
    landedCost: 'landed-cost',
    leadTimeDays: 'lead-time',
    casePack: 'case-pack',
    minimumOrder: 'minimum-order',
  },
};

/** The files of the account as of a day. @throws RangeError when it is no calendar date */
export const sampleFilesAt = (today: string): readonly SampleFile[] => sampleFiles(makeSampleAccount(today));
