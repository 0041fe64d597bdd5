import type { CalculatorGroup } from '../calculators/calculator';

interface GroupName {
  /** In the menu. */
  readonly short: string;
  /** Above a page's title. */
  readonly kicker: string;
  /** As one of the situations on the home page. */
  readonly situation: string;
}

export const groupNames: Readonly<Record<CalculatorGroup, GroupName>> = {
  bridge: { short: 'Bridge', kicker: 'Bridge a gap', situation: 'I am running out, or I am out' },
  cost: { short: 'Cost', kicker: 'What a gap costs', situation: 'I want to know what a stockout costs me' },
  watch: { short: 'Watch', kicker: 'Watch your stock', situation: 'I want to see a stockout coming' },
  prevent: { short: 'Prevent', kicker: 'Prevent a gap', situation: 'I want it never to happen again' },
  plan: { short: 'Plan', kicker: 'Plan a wait', situation: 'I sell before I have it' },
};
