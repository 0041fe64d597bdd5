import type { Rule } from './rule';

/** Fee per unit shipped by band of historical days of supply; the greater of the 30- and 90-day figure picks the band. */
export interface LowInventoryCard {
  /** Upper end of each band, days, rising; no fee from the last on. */
  readonly bandDays: readonly number[];
  readonly feePerUnit: readonly number[];
}

const sizeTiers = ['small-standard', 'large-standard-3lb', 'large-standard-20lb'] as const;

const source = {
  title: 'Amazon Seller Central, low-inventory-level fee',
  url: 'https://sellercentral.amazon.com/help/hub/reference/GV43F6S76Y9DHYRH',
};
const bandDays = [14, 21, 28];
const common = { unit: 'USD per unit shipped', country: 'US', channel: 'FBA', source, grade: 'A' } as const;
const since2026 = {
  effectiveFrom: '2026-01-15',
  note: 'Counted for each FNSKU. Exempt: under 20 units shipped in 7 days, new sellers and new products, goods replenished by AWD, and since 2026 grocery.',
} as const;
const in2024 = {
  effectiveFrom: '2024-04-01',
  effectiveTo: '2026-01-14',
  note: 'Counted for the parent product.',
} as const;

const cards = {
  'small-standard': {
    label: 'Low-inventory fee, small standard',
    value: { bandDays, feePerUnit: [0.89, 0.63, 0.32] },
  },
  'large-standard-3lb': {
    label: 'Low-inventory fee, large standard to 3 lb',
    value: { bandDays, feePerUnit: [0.97, 0.7, 0.36] },
  },
  'large-standard-20lb': {
    label: 'Low-inventory fee, large standard 3 to 20 lb',
    value: { bandDays, feePerUnit: [1.11, 0.87, 0.47] },
  },
} as const;

// Nobody but a fee table in public code has them.
const bulky = {
  ...common,
  ...since2026,
  source: {
    title: 'Fee schedule in public code, HubriconB2B',
    url: 'https://github.com/anderlecht-debug/HubriconB2B',
  },
  grade: 'G',
  note: 'Bulky sizes are charged since 2026. Look it up in your own account before you rely on it.',
} as const;

/** The US card, with the older way of counting kept. */
export const lowInventoryFees: readonly Rule<LowInventoryCard>[] = [
  ...sizeTiers.flatMap((id) => [
    { id, ...cards[id], ...common, ...since2026 },
    { id, ...cards[id], ...common, ...in2024 },
  ]),
  {
    id: 'small-bulky',
    label: 'Low-inventory fee, small bulky',
    value: { bandDays, feePerUnit: [1.85, 1.02, 0.51] },
    ...bulky,
  },
  {
    id: 'large-bulky',
    label: 'Low-inventory fee, large bulky',
    value: { bandDays, feePerUnit: [2.09, 1.15, 0.57] },
    ...bulky,
  },
];
