import type { CalculatorAbout } from '../calculator';

export default {
  id: 'safety-stock',
  title: 'Safety stock',
  summary: 'How much extra to keep, by which rule, what it is for, and what would let you keep less.',
  group: 'prevent',
  order: 3,
  family: 'stock',
} satisfies CalculatorAbout;
