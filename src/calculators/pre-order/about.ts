import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'pre-order',
  title: 'Pre-order',
  summary:
    'How many pre-orders come and stay until stock lands, the cash meanwhile, how many to order, and which notices are due.',
  group: 'plan',
  order: 1,
  family: 'stock',
};

export default about;
