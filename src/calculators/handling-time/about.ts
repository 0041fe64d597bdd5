import type { CalculatorAbout } from '../calculator';

export default {
  id: 'handling-time',
  title: 'Handling time',
  summary:
    'What to promise while you are out of stock: the shortest wait that keeps your account safe, the one that earns most, and the dates to set as the restock nears.',
  group: 'bridge',
  order: 4,
  family: 'gap',
} satisfies CalculatorAbout;
