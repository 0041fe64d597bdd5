import { columns, draft, telling } from '../positions/fba-inventory';
import { PositionIntake } from '../positions/position-intake';
import { priceRemark } from '../positions/price-remark';
import { stockOfOneDay } from '../positions/stock-of-one-day';
import { defineReportKind } from '../report-kind';

export default defineReportKind({
  id: 'fba-inventory',
  title: 'Amazon Manage FBA Inventory',
  steps: [
    'In Seller Central open Reports, then Fulfillment.',
    'Under Inventory choose Manage FBA Inventory, then Request .txt Download.',
    'Download the text file once it is ready, and load it here as it is.',
  ],
  gives: 'positions',
  otherwise: stockOfOneDay,
  columns,
  telling,
  start: (dates) => new PositionIntake({ columns, draft, remarks: priceRemark }, dates),
});
