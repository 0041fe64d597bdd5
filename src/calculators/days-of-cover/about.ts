import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'days-of-cover',
  title: 'Days of cover',
  summary: 'When stock runs out, what each shipment buys, and by when to order again.',
  group: 'watch',
  order: 1,
  family: 'stock',
};

export default about;
