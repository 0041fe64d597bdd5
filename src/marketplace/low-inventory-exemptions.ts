import type { Rule } from './rule';

const common = {
  effectiveFrom: '2024-04-01',
  country: 'US',
  channel: 'FBA',
  source: {
    title: 'Amazon Seller Central, low-inventory-level fee',
    url: 'https://sellercentral.amazon.com/help/hub/reference/GV43F6S76Y9DHYRH',
  },
  grade: 'A',
} as const;

/** How days of supply are counted for the low-inventory fee, and when none is charged however little stock there is. */
export const lowInventoryExemptions: readonly Rule[] = [
  {
    id: 'low-inventory-threshold',
    label: 'Charged below, days of supply over 30 and over 90 days',
    value: 28,
    unit: 'days',
    ...common,
    note: 'Both must be below it; the greater one picks the band. Average sellable stock at Amazon, without inbound, divided by average units shipped a day.',
  },
  {
    id: 'low-inventory-exempt-units',
    label: 'Exempt below, shipped in 7 days',
    value: 20,
    unit: 'units',
    ...common,
  },
  {
    id: 'low-inventory-new-seller',
    label: 'Exempt, new professional sellers',
    value: 365,
    unit: 'days',
    ...common,
  },
  {
    id: 'low-inventory-new-product',
    label: 'Exempt, FBA New Selection',
    value: 180,
    unit: 'days',
    ...common,
  },
  {
    id: 'low-inventory-replenished',
    label: 'Exempt, share replenished by Amazon’s own warehousing',
    value: 0.7,
    unit: 'fraction',
    ...common,
  },
];
