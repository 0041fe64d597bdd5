import { describe, expect, it } from 'vitest';
import { checkGap } from '../../gap/check-gap';
import { gapInputs } from '../../gap/gap-inputs';
import { defaultsOf } from '../../fields/values';
import { quickStart, usualSpread } from './quick-start';

const defaults = defaultsOf(gapInputs);

describe('the quick start', () => {
  it('puts stock and shipment where the seller sells', () => {
    const answers = { dailyDemand: 14, onHand: 120, expected: 21 };
    expect(quickStart.apply({ ...answers, sells: 'fba' })).toMatchObject({
      whileOut: 'closed',
      onHandFba: 120,
      onHandOwn: 0,
      shipments: [{ place: 'fba', units: 1260, likely: 21 }],
    });
    expect(quickStart.apply({ ...answers, sells: 'fbm' })).toMatchObject({
      whileOut: 'backorder',
      onHandOwn: 120,
      onHandFba: 0,
    });
    expect(quickStart.apply({ ...answers, sells: 'shop' })).toMatchObject({
      whileOut: 'shop',
      onHandShop: 120,
      onHandFba: 0,
    });
  });

  it('spreads any expected day so that a spread of dates fits', () => {
    expect(usualSpread(19)).toEqual({ earliest: 12, likely: 19, latest: 32 });
    for (let expected = 0; expected <= 999; expected++) {
      const values = {
        ...defaults,
        ...quickStart.apply({ dailyDemand: 10, onHand: 0, expected, sells: 'fba' }),
      };
      expect([expected, checkGap(values)]).toEqual([expected, []]);
    }
  });
});
