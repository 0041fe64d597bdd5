import { describe, expect, it } from 'vitest';
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
import { simulation } from './simulation';

const values: ChannelValues = defaultsOf(inputs);
const format = createFormatter(plainSettings);
const report = { trials: 200, seed: 3, onProgress: () => {}, onPreview: () => {} };
const plain = (text: unknown) => JSON.stringify(text).replaceAll('\u00a0', ' ');

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

  it('reach no more than all buyers, each kind where it can buy', () => {
    for (const split of splitsOf(values)) expect(reachedShare(values, split)).toBeLessThanOrEqual(1);
    const of = (id: string) =>
      buyersOf(
        values,
        splitsOf(values).find((split) => split.id === id)!,
      );
    expect(of('fba-shop-50').map(({ share }) => share)).toEqual(
      [0.85 * 0.9, 0.85 * 0.1, 0.15].map((x) => expect.closeTo(x, 12) as number),
    );
    expect(reachedShare(values, splitsOf(values)[0]!)).toBeCloseTo(0.925, 12);
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

  it('says what FBA alone earns and what the pick does', () => {
    const said = plain(channelAnswer(values, result, run, format));
    expect(said).toMatch(/Sold through FBA alone, this stock earns/);
    expect(said).toMatch(/FBA and your shop/);
    expect(plain(channelAnswer(values, result, null, format))).toMatch(/about/);
  });

  it('asks for what the pick needs, in order of days', () => {
    const actions = channelActions(values, result, run, format);
    expect(plain(actions)).toMatch(/Tell the forwarder/);
    expect(plain(actions)).toMatch(/Write to the waiting list/);
    const days = actions.map(({ byDay }) => byDay);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(channelNotices(values, run, format).length).toBeGreaterThan(0);
  });

  it('finds another pick where there are many more units', () => {
    expect(run.levels).toHaveLength(5);
    expect(run.levels!.every(({ profit, profitOfPick }) => Number.isFinite(profit - profitOfPick))).toBe(
      true,
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
