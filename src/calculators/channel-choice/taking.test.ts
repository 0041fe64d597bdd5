import { describe, expect, it } from 'vitest';
import { expectedGap } from '../../engine/simulation/expected-gap';
import { checkValues } from '../../fields/check';
import { defaultsOf } from '../../fields/values';
import { checkChannels } from './check';
import { inputs, type ChannelValues } from './inputs';
import { splitParameters } from './split-parameters';
import { splitsOf } from './splits';
import { choosing, isInUse, placedBy } from './taking';
import { unitsOfSplit } from './words';

const [usual] = defaultsOf(inputs).shipments;
const values: ChannelValues = {
  ...defaultsOf(inputs),
  onHandOwn: 31,
  onHandShop: 7,
  receivingLikely: 12,
  shipments: [
    { ...usual!, units: 300, divertUnits: 40, extraCost: 55 },
    {
      ...usual!,
      units: 211,
      place: 'fba',
      earliest: 36,
      likely: 36,
      latest: 36,
      slipChance: 0,
      received: true,
      travelsWith: 1,
    },
  ],
};
const divided = splitsOf(values).filter(({ shares }) => shares !== null);

describe.each(divided.map((split) => [split.id, split] as const))('%s, chosen', (_, split) => {
  const taken: ChannelValues = { ...values, ...choosing(values, split)! };

  it('is what lies and goes then, with the units, money and dates that it was compared by', () => {
    const now = splitsOf(taken).find(
      ({ shares, channels }) =>
        channels.length === split.channels.length &&
        (shares === null || (channels[0] === split.channels[0] && channels.length === 1)),
    )!;
    expect(now.channels).toEqual(split.channels);
    expect(unitsOfSplit(taken, now)).toEqual(unitsOfSplit(values, split));
    const [before, after] = [splitParameters(values, split), splitParameters(taken, now)].map((one) =>
      expectedGap(one),
    );
    expect(after!.profit).toBeCloseTo(before!.profit, 6);
    expect(after!.captured).toBeCloseTo(before!.captured, 6);
    expect(after!.daysOutAll).toBeCloseTo(before!.daysOutAll, 6);
    expect(isInUse(taken, now)).toBe(true);
    expect(isInUse(values, split)).toBe(false);
  });

  it('gives numbers that the form accepts', () => {
    expect(checkValues(inputs, taken)).toEqual([]);
    expect(checkChannels(taken)).toEqual([]);
  });
});

describe('choosing', () => {
  it('cannot share out more shipments than the form holds', () => {
    const many = { ...values, shipments: Array.from({ length: 7 }, () => usual!) };
    const pair = splitsOf(many).find(({ id }) => id === 'fba-shop-50')!;
    expect(placedBy(many, pair).shipments.length).toBeGreaterThan(12);
    expect(choosing(many, pair)).toBeNull();
    expect(choosing(many, splitsOf(many)[0]!)).not.toBeNull();
  });
});
