import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'stockout-cost',
  title: 'Stockout cost',
  summary: 'What a gap costs in all, a day of it, and whether preventing it would have paid.',
  group: 'cost',
  order: 1,
  family: 'gap',
};

export default about;
