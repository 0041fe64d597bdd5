import type { CalculatorAbout } from '../calculator';

export default {
  id: 'stretch-stock',
  title: 'Stretch the stock',
  summary:
    'How far to raise the price, cut ads or limit orders so that the stock lasts to the restock, and whether running out is better.',
  group: 'bridge',
  order: 6,
  family: 'gap',
} satisfies CalculatorAbout;
