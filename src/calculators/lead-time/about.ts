import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'lead-time',
  title: 'Lead time',
  summary: 'How long an order really takes, leg by leg: the usual, the safe and the worst case.',
  group: 'prevent',
  order: 1,
  family: 'stock',
};

export default about;
