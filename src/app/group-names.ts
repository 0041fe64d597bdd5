import type { CalculatorGroup } from '../calculators/calculator';

interface GroupName {
  /** In the menu. */
  readonly short: string;
  /** Above a page's title. */
  readonly kicker: string;
}

export const groupNames: Readonly<Record<CalculatorGroup, GroupName>> = {
  bridge: { short: 'Bridge', kicker: 'Bridge a gap' },
  cost: { short: 'Cost', kicker: 'What a gap costs' },
  watch: { short: 'Watch', kicker: 'Watch your stock' },
  prevent: { short: 'Prevent', kicker: 'Prevent a gap' },
  plan: { short: 'Plan', kicker: 'Plan a wait' },
};

interface Situation {
  readonly text: string;
  /** Whose pages answer it. */
  readonly groups: readonly CalculatorGroup[];
}

/** Ways in on the home page, in the words of a seller. Every group belongs to one. */
export const situations: readonly Situation[] = [
  { text: 'I am running out, or I am out', groups: ['bridge'] },
  { text: 'What does a stockout cost me?', groups: ['cost'] },
  { text: 'I want to see the next one coming, and prevent it', groups: ['watch', 'prevent'] },
  { text: 'I sell before I have it', groups: ['plan'] },
];
