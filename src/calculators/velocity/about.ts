import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'velocity',
  title: 'Velocity',
  summary:
    'What your true daily demand is with the days out of stock taken out, and what it will be over the next lead time.',
  group: 'watch',
  order: 2,
  family: 'stock',
};

export default about;
