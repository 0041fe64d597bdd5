import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'ways-across',
  title: 'Ways across',
  summary:
    'Stay closed, take backorders, raise the price, fly some units: the same gap under every way across it, ranked under the same futures.',
  group: 'bridge',
  order: 2,
  family: 'gap',
};

export default about;
