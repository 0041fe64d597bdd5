import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'backorder-pipeline',
  title: 'Backorder pipeline',
  summary: 'Of the orders you take in a gap, how many cancel while they wait and how many you keep.',
  group: 'bridge',
  order: 3,
  family: 'gap',
};

export default about;
