import { PositionIntake } from '../positions/position-intake';
import { priceRemark } from '../positions/price-remark';
import { columns, draft, telling } from '../positions/restock-inventory';
import { stockOfOneDay } from '../positions/stock-of-one-day';
import { defineReportKind } from '../report-kind';

export default defineReportKind({
  id: 'restock-inventory',
  title: 'Amazon Restock Inventory',
  steps: [
    'In Seller Central open Inventory, then FBA, then Restock inventory; or Reports, then Fulfillment, and under Inventory choose Restock Inventory.',
    'Choose Download report, or Request .txt (or .csv) Download.',
    'Download the file once it is ready, and load it here as it is.',
  ],
  gives: 'positions',
  otherwise: stockOfOneDay,
  columns,
  telling,
  start: (dates) => new PositionIntake({ columns, draft, remarks: priceRemark }, dates),
});
