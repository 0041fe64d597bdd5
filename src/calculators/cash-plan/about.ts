import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'cash-plan',
  title: 'Cash plan',
  summary: 'How low cash gets between paying suppliers and being paid, and which order to move.',
  group: 'plan',
  order: 4,
  family: 'stock',
};

export default about;
