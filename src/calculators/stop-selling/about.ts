import type { CalculatorAbout } from '../calculator';

export default {
  id: 'stop-selling',
  title: 'When to stop taking backorders',
  summary:
    'The day and the number of waiting orders after which one more backorder loses money or cannot be filled, and the cap to enter.',
  group: 'bridge',
  order: 5,
  family: 'gap',
} satisfies CalculatorAbout;
