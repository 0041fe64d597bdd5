import { columns, draft, telling } from '../positions/inventory-planning';
import { PositionIntake } from '../positions/position-intake';
import { priceRemark } from '../positions/price-remark';
import { stockOfOneDay } from '../positions/stock-of-one-day';
import { defineReportKind } from '../report-kind';

/** @see amzn/selling-partner-api-models, issue 559, for what the report leaves out */
const leavesOut =
  'Amazon leaves most products that are out of stock, or sold nothing for 90 days, out of this report. For those load Manage FBA Inventory or Restock Inventory as well.';

export default defineReportKind({
  id: 'inventory-planning',
  title: 'Amazon FBA Inventory (Manage Inventory Health)',
  steps: [
    'In Seller Central open Reports, then Fulfillment.',
    'Under Inventory choose FBA Inventory (earlier: Manage Inventory Health), then Request .csv (or .txt) Download.',
    'Download the file once it is ready, and load it here as it is.',
  ],
  gives: 'positions',
  otherwise: stockOfOneDay,
  columns,
  telling,
  start: (dates) =>
    new PositionIntake(
      { columns, draft, remarks: (positions) => [leavesOut, ...priceRemark(positions)] },
      dates,
    ),
});
