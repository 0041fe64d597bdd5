import { describe, expect, it } from 'vitest';
import { fittingLaw } from '../../engine/replenishment/law-of-demand';
import { expectedGap } from '../../engine/simulation/expected-gap';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { certainShipment } from '../../gap/certain-shipment';
import { channelAnswer } from './answer';
import { checkChannels } from './check';
import { inputs, type ChannelValues } from './inputs';
import { baseParameters, buyersOf, splitParameters, placingOf, reachedShare } from './split-parameters';
import { splitsOf } from './splits';
import { model } from './model';
import { channelActions, channelNotices, channelWarnings } from './next-steps';
import { unitsAt } from './placing';
import { scarceUnits } from './scarce';
import { simulation } from './simulation';
import { splitName } from './words';
import { channelWorking } from './working';

const values: ChannelValues = defaultsOf(inputs);
const format = createFormatter(plainSettings);
const report = { trials: 200, seed: 3, onProgress: () => {}, onPreview: () => {} };
const plain = (text: unknown) =>
  (typeof text === 'string' ? text : JSON.stringify(text)).replaceAll('\u00a0', ' ');

describe('the splits', () => {
  it('are each channel alone, each pair at each split, and the units as placed', () => {
    const ids = splitsOf(values).map(({ id }) => id);
    expect(ids).toHaveLength(3 + 9 + 1);
    expect(ids).toContain('fba-shop-25');
    expect(ids.at(-1)).toBe('present');
    expect(splitsOf({ ...values, useFbm: false, useShop: false }).map(({ id }) => id)).toEqual(['fba']);
  });

  it('place the same units in all, whatever lies where', () => {
    const some = { ...values, onHandOwn: 31, onHandShop: 7 };
    for (const split of splitsOf(some)) {
      const at = unitsAt(placingOf(some, split));
      expect(
        at.reduce((sum, units) => sum + units, 0),
        split.id,
      ).toBe(62 + 31 + 7 + 900);
      if (split.shares !== null)
        (['fba', 'fbm', 'shop'] as const).forEach((name, place) => {
          if (!split.channels.includes(name)) expect(at[place], split.id).toBe(0);
        });
    }
  });

  it('reach no more than all buyers, whoever changes channel', () => {
    const shares = [0, 0.3, 1] as const;
    for (const shopShare of shares)
      for (const amazonToFbm of shares)
        for (const amazonToShop of shares)
          for (const shopToAmazon of shares) {
            const some = { ...values, onHandShop: 7, shopShare, amazonToFbm, amazonToShop, shopToAmazon };
            for (const split of splitsOf(some)) {
              const classes = buyersOf(some, split);
              const all = classes.reduce((sum, { share }) => sum + share, 0);
              expect(all, split.id).toBeLessThanOrEqual(1 + 1e-12);
              expect(reachedShare(some, split)).toBeCloseTo(all, 12);
              const at = split.channels.map((name) => ['fba', 'fbm', 'shop'].indexOf(name));
              for (const { servedFrom, waitsFor } of classes) {
                expect(at).toEqual(expect.arrayContaining([...servedFrom]));
                expect([...at, null]).toContain(waitsFor);
              }
            }
          }
  });

  it('reach each kind where it can buy', () => {
    const a = 0.85;
    const [s, k, m, n] = [0.15, values.amazonToFbm, values.amazonToShop, values.shopToAmazon];
    const sharesOf = (id: string) =>
      buyersOf(
        values,
        splitsOf(values).find((split) => split.id === id)!,
      ).map(({ share }) => share);
    const expected: Record<string, number[]> = {
      fba: [a + s * n],
      fbm: [(a + s * n) * k],
      shop: [s + a * m],
      'fba-fbm-50': [(a + s * n) * k, (a + s * n) * (1 - k)],
      'fba-shop-50': [a * (1 - m), a * m, s],
      'fbm-shop-50': [a * k, s + a * (1 - k) * m],
    };
    for (const [id, shares] of Object.entries(expected)) {
      expect(sharesOf(id), id).toHaveLength(shares.length);
      sharesOf(id).forEach((share, index) => expect(share, id).toBeCloseTo(shares[index]!, 12));
    }
  });
});

describe('a split as the engine reads it', () => {
  const still = {
    ...values,
    velocityOn: false,
    deferredShare: 0,
    storagePerUnitMonth: 0,
    shipments: [],
    onHandFba: 120,
    onHandShop: 60,
  } satisfies ChannelValues;
  const run = (id: string, changes: Partial<ChannelValues> = {}) => {
    const all = { ...still, ...changes };
    const split = splitsOf(all).find((one) => one.id === id)!;
    const parameters = { ...splitParameters(all, split, baseParameters(all)), demandDispersion: 0 };
    return simulateGap(parameters, { trials: 4, seed: 1 });
  };

  it('earns by the place that each unit leaves', () => {
    const { fba, shop } = model.compute(still).money;
    const { profit } = run('present', { useFbm: false });
    expect(profit.mean).toBeCloseTo(120 * fba.contribution + 60 * shop.contribution, 6);
  });

  it('takes no order that nothing under way will fill', () => {
    expect(run('fba-fbm-50').captured.mean).toBe(0);
  });

  it('lets FBA alone breach no limit, however late the account’s other orders', () => {
    const late = { otherLateShare: 0.5, shipments: certainShipment(300, 40) };
    expect(run('fba', late).breachChance).toBe(0);
    expect(run('fbm', late).breachChance).toBe(1);
  });
});

describe('the page', () => {
  const result = model.compute(values);
  const run = simulation.simulate(values, report);

  it('says what FBA alone earns and what the pick does, each with its own figure', () => {
    const said = plain(channelAnswer(values, result, run, format));
    const pick = splitsOf(values)[run.pick]!;
    const [alone, picked] = [run.splits[0]!, run.splits[run.pick]!];
    expect(run.pick).toBe(
      run.splits.findIndex(
        ({ profit }) => profit.mean === Math.max(...run.splits.map((one) => one.profit.mean)),
      ),
    );
    expect(said).toContain('Sold through FBA alone, this stock earns');
    for (const one of [alone, picked]) expect(said).toContain(plain(format.money(one.profit.mean, 0)));
    expect(said).toContain(splitName(values, pick, format).replaceAll('\u00a0', ' '));
    expect(plain(channelAnswer(values, result, null, format))).toContain(
      plain(format.money(result.alone.profit, 0)),
    );
  });

  it('expects of the first channel alone what the simulation finds, within 4 standard errors and the first look’s 3 %', () => {
    const { mean, standardError } = run.splits[0]!.profit;
    expect(Math.abs(result.alone.profit - mean)).toBeLessThan(4 * standardError + 0.03 * mean);
    const full = expectedGap(splitParameters(values, splitsOf(values)[0]!)).profit;
    expect(Math.abs(result.alone.profit / full - 1)).toBeLessThan(0.02);
  });

  it('asks for what the pick needs, in order of days', () => {
    const actions = channelActions(values, result, run, format);
    expect(plain(actions)).toMatch(/Tell the forwarder/);
    expect(plain(actions)).toMatch(/Write to the waiting list/);
    const days = actions.map(({ byDay }) => byDay);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(channelNotices(values, run, format).length).toBeGreaterThan(0);
  });

  it('asks for another split where there are more units than the best channel sells', () => {
    // A unit earns most in the shop, which 1.5 buyers a day know: 25 units sell out there, 200 do not.
    const few: ChannelValues = {
      ...values,
      useFbm: false,
      onHandFba: 0,
      velocityOn: false,
      storagePerUnitMonth: 0,
      horizonDays: 60,
      shipments: certainShipment(100, 1),
      divertDays: 0,
      divertCostPerUnit: 0,
      amazonToShop: 0,
      shopToAmazon: 0,
      shopFulfilmentCost: 0,
      shopAdsPerUnit: 0,
    };
    const { levels } = simulation.simulate(few, report);
    const [quarter, , , , twice] = levels!;
    expect(levels!.map(({ units }) => units)).toEqual([25, 50, 75, 150, 200]);
    expect(quarter!.pick).toBe('shop');
    expect(twice!.pick).toBe('fba-shop-50');
    const { shop } = model.compute(few).money;
    // Less the good will of the few who wait for day 1 in vain.
    expect(quarter!.profit / (25 * shop.contribution)).toBeCloseTo(1, 3);
    for (const { profit, profitOfPick } of levels!) expect(profit).toBeGreaterThanOrEqual(profitOfPick);
  });

  it('shares out units on hand so that the last of each channel is worth as much as the next of any other', () => {
    const { stock, claims } = scarceUnits(values);
    expect(claims.reduce((sum, { apart }) => sum + apart, 0)).toBe(stock);
    const worth = claims.map(({ contribution, mean, sd, apart }) => {
      const { law } = fittingLaw({ mean, sd });
      return { last: contribution * law.upperTail(apart - 1), next: contribution * law.upperTail(apart) };
    });
    expect(Math.min(...worth.map(({ last }) => last))).toBeGreaterThanOrEqual(
      Math.max(...worth.map(({ next }) => next)),
    );
  });

  it('warns of a channel that loses, with the way out', () => {
    const dear = { ...values, shopFulfilmentCost: 40 };
    expect(channelWarnings(dear, model.compute(dear), null, format)[0]).toMatchObject({
      text: expect.stringMatching(/^Your shop loses/) as string,
      action: { change: { useShop: false } },
    });
  });

  it('says by the field what does not fit', () => {
    const paths = (changes: Partial<ChannelValues>) =>
      checkChannels({ ...values, ...changes }).map(({ path }) => path);
    expect(paths({})).toEqual([]);
    expect(paths({ useFba: false, useFbm: false, useShop: false })).toEqual(['useFba']);
    expect(paths({ signUpLow: 0.3 })).toEqual(['signUpHigh']);
  });
});

describe('the working', () => {
  it('names the shop as within a sentence', () => {
    const said = channelWorking(values, model.compute(values), format).map(({ says }) => says);
    expect(said).toContain('A unit sold through your shop earns');
    expect(said.join()).not.toMatch(/ Your shop/);
  });
});
