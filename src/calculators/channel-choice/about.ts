import type { CalculatorAbout } from '../calculator';

const about: CalculatorAbout = {
  id: 'channel-choice',
  title: 'Channel choice',
  summary:
    'FBA, FBM, your own shop or a split between them: what the same stock and the same gap earn in each, and at what risk.',
  group: 'plan',
  order: 3,
  family: 'gap',
};

export default about;
