import type { CalculatorAbout } from '../calculator';

export default {
  id: 'made-to-order',
  title: 'Made to order',
  summary:
    'The wait to promise when you make each order as it comes: how often it is kept, what it costs in orders, and when to raise the price or stop taking orders.',
  group: 'plan',
  order: 2,
  family: 'stock',
} satisfies CalculatorAbout;
