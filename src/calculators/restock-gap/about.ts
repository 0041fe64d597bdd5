import type { CalculatorAbout } from '../calculator';

export default {
  id: 'restock-gap',
  title: 'Restock gap',
  summary:
    'You are running out before the next shipment lands. See what the gap costs, day by day, with the dates as uncertain as they really are.',
  group: 'bridge',
  order: 1,
  family: 'gap',
} satisfies CalculatorAbout;
