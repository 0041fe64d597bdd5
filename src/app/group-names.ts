import type { CalculatorAbout, CalculatorGroup } from '../calculators/calculator';

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
  /** Whether a calculator answers it; the first two in the menu's order are shown. */
  readonly pages: (about: CalculatorAbout) => boolean;
}

const ofGroup =
  (wanted: CalculatorGroup) =>
  ({ group }: CalculatorAbout) =>
    group === wanted;
const eitherOf =
  (...ids: readonly string[]) =>
  ({ id }: CalculatorAbout) =>
    ids.includes(id);

/** Ways in on the home page, in the words of a seller. */
export const situations: readonly Situation[] = [
  { text: 'I am running out, or I am out', pages: ofGroup('bridge') },
  { text: 'What does a stockout cost me?', pages: ofGroup('cost') },
  {
    text: 'I want to see the next one coming, and prevent it',
    pages: eitherOf('days-of-cover', 'reorder-point'),
  },
  { text: 'I sell before I have it', pages: ofGroup('plan') },
];
