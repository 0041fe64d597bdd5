import { PositionIntake } from '../positions/position-intake';
import { columns, draft, telling } from '../positions/shopify-inventory';
import { stockOfOneDay } from '../positions/stock-of-one-day';
import { defineReportKind } from '../report-kind';

export default defineReportKind({
  id: 'shopify-inventory',
  title: 'Shopify inventory',
  steps: [
    'In your Shopify admin open Products, then Inventory.',
    'Choose Export: all locations, all variants, as “CSV for Excel, Numbers, or other spreadsheet programs”.',
    'Larger files Shopify sends by e-mail. Load the file here as it is.',
  ],
  gives: 'positions',
  otherwise: stockOfOneDay,
  columns,
  telling,
  start: (dates) => new PositionIntake({ columns, draft }, dates),
});
