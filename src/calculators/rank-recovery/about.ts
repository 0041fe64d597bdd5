import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'rank-recovery',
  title: 'Rank recovery',
  summary:
    'How sales come back after a gap, what the slow return costs, and what your own past gaps say of it.',
  group: 'cost',
  order: 2,
  family: 'gap',
};

export default about;
