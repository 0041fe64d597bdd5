import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { poissonLaw } from './count-laws';
import { newsvendorCosts, newsvendorProfit, newsvendorQuantity } from './newsvendor';
import { orderableBuy } from './orderable-buy';

const buy = { price: 9, unitCost: 4, salvageValue: 1, goodwillCost: 2, leftoverHoldingCost: 0.5 };
const law = poissonLaw(30);
const wanted = newsvendorQuantity(law, newsvendorCosts(buy));

it('earns more than any other number of cases on top of what comes anyway', () => {
  const units = fc.integer({ min: 1, max: 25 });
  fc.assert(
    fc.property(units, fc.nat(60), fc.nat(60), (casePack, minimumOrder, ordered) => {
      const bought = orderableBuy(law, buy, wanted, { casePack, minimumOrder }, ordered);
      expect(bought % casePack).toBe(0);
      if (bought > 0) expect(bought).toBeGreaterThanOrEqual(minimumOrder);
      const earned = newsvendorProfit(law, ordered + bought, buy);
      expect(newsvendorProfit(law, ordered, buy)).toBeLessThanOrEqual(earned + 1e-9);
      for (let more = casePack; more < 120; more += casePack)
        if (more >= minimumOrder)
          expect(newsvendorProfit(law, ordered + more, buy)).toBeLessThanOrEqual(earned + 1e-9);
    }),
  );
});

it('buys the rest of what is wanted, and nothing where enough comes', () => {
  const single = { casePack: 1, minimumOrder: 0 };
  expect(orderableBuy(law, buy, wanted, single)).toBe(wanted);
  expect(orderableBuy(law, buy, wanted, single, 10)).toBe(wanted - 10);
  expect(orderableBuy(law, buy, wanted, single, wanted + 5)).toBe(0);
});
