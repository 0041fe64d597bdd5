import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'one-buy',
  title: 'One buy for a season',
  summary: 'How many to buy once for a season or a launch, when there is no second order.',
  group: 'prevent',
  order: 5,
  family: 'stock',
};

export default about;
