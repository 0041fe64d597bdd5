import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'prevent-or-manage',
  title: 'Prevent or manage',
  summary: 'Whether more safety stock costs less than the gaps it prevents, and how much of it pays.',
  group: 'cost',
  order: 3,
  family: 'stock',
};

export default about;
