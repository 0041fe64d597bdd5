import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'order-quantity',
  title: 'Order quantity',
  summary: 'How many units to order at a time, and what it costs to order more or less.',
  group: 'prevent',
  order: 4,
  family: 'stock',
};

export default about;
