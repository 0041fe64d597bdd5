import type { CalculatorAbout } from '../calculator';

export default {
  id: 'reorder-point',
  title: 'Reorder point',
  summary:
    'At how many units to reorder so that stock lasts the full lead time, when that is, and how many to order.',
  group: 'prevent',
  order: 2,
  family: 'stock',
} satisfies CalculatorAbout;
