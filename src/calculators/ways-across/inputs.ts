import type { InputGroup } from '../../fields/input-group';
import { groupsAfter } from '../../gap/gap-groups';
import { gapInputs } from '../../gap/gap-inputs';
import { rankingInputs, type RankingValues } from '../../gap/ways/ranking-inputs';

export const inputs = { ...gapInputs, ...rankingInputs } as const;

const own: readonly InputGroup<RankingValues>[] = [
  {
    title: 'Ways to try',
    fields: [
      'flyUnits',
      'flyCostPerUnit',
      'flyEarliest',
      'flyLikely',
      'flyLatest',
      'divertUnits',
      'divertDays',
      'divertCostPerUnit',
      'tryPriceRise',
      'tryAdsCut',
      'tryOrderLimit',
      'tolerance',
    ],
    shown: {
      divertUnits: goesToAmazon,
      divertDays: goesToAmazon,
      divertCostPerUnit: goesToAmazon,
    },
  },
  { title: 'Your own mixes', fields: ['mixes'] },
];

function goesToAmazon({ shipments, mixes }: RankingValues): boolean {
  return shipments.some(({ place }) => place === 'fba') || mixes.some(({ divertUnits }) => divertUnits > 0);
}

const stock = ['Stock and demand', 'Shipments under way', 'While out of stock', 'Money'];
const all = groupsAfter(own, stock);

/** Stock and shipments first: they make the gap. Then the ways, then what the gap still asks for. */
export const groups: readonly InputGroup<RankingValues>[] = [
  ...all.slice(own.length, own.length + 2),
  ...all.slice(0, own.length),
  ...all.slice(own.length + 2),
];
