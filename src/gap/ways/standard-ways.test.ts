import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryChanges } from '../../fields/arbitrary-values';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { checkGap } from '../check-gap';
import { engineParameters } from '../engine-parameters';
import { gapInputs } from '../gap-inputs';
import { safePromiseDay } from '../promises/safe-promise-day';
import { rankingInputs, type Mix, type RankingValues } from './ranking-inputs';
import { howItPlays, standardWays, stayClosed } from './standard-ways';
import { taking } from './way';

const inputs = { ...gapInputs, ...rankingInputs };
const values: RankingValues = defaultsOf(inputs);
const [shipment] = values.shipments;
const mix: Mix = {
  name: '',
  whileOut: 'backorder',
  promiseKind: 'fixed-wait',
  promise: 20,
  priceRise: 0.2,
  adsCut: 0,
  orderLimit: null,
  flyUnits: 50,
  divertUnits: 0,
  queueCap: 40,
};
const ids = (changes: Partial<RankingValues>) => standardWays({ ...values, ...changes }).map(({ id }) => id);
const toAmazon = { shipments: [{ ...shipment!, place: 'fba' as const }] };

describe('the ways that make sense', () => {
  it('start with staying closed and hold what a seller with own stock can do', () => {
    const found = ids({});
    expect(found[0]).toBe('closed');
    for (const id of [
      'fixed-date',
      'fixed-wait',
      'shrinking',
      'closed-price',
      'closed-ads',
      'fly',
      'fixed-date-price',
    ])
      expect(found).toContain(id);
    expect(found).not.toContain('divert');
    expect(found).not.toContain('head-start');
  });

  it('let a seller through FBA take backorders only by diverting, and sell ahead', () => {
    const found = ids(toAmazon);
    expect(found).toContain('divert');
    expect(found).toContain('head-start');
    expect(found).not.toContain('fixed-date');
    expect(ids({ ...toAmazon, divertUnits: 0 })).not.toContain('divert');
  });

  it('promise one date in every way that promises one, as safe as the channel allows', () => {
    const dated = standardWays(values).filter(({ id }) => id.startsWith('fixed-date'));
    expect(dated.length).toBeGreaterThan(1);
    for (const { changes } of dated) expect(changes.promiseDate).toBe(safePromiseDay(values));
  });

  it('fly only what comes sooner that way, and cap only where the queue could outgrow the stock', () => {
    expect(ids({ flyLikely: 19 })).not.toContain('fly');
    expect(ids({ flyUnits: 0 })).not.toContain('fly');
    expect(ids({})).not.toContain('capped');
    const few = standardWays({ ...values, shipments: [{ ...shipment!, units: 40 }] });
    expect(few.find(({ id }) => id === 'capped')?.changes.queueCap).toBe(40);
  });

  it('close a shop as a shop: what it has on hand can still be sold', () => {
    const shop = { ...values, whileOut: 'shop' as const, onHandShop: 30 };
    const { channels } = engineParameters(taking(shop, stayClosed(shop)));
    expect(channels.map(({ kind }) => kind)).toEqual(['shop']);
    expect(channels[0]!.offer.kind).toBe('closed');
    const found = ids({ whileOut: 'shop' });
    expect(found).toContain('shrinking');
    expect(found).not.toContain('head-start');
  });

  it('hold the seller’s mixes, named by their parts, and change only what they say', () => {
    const mixed = standardWays({ ...values, mixes: [mix, { ...mix, name: 'Mine', priceRise: 0 }] });
    const first = mixed.find(({ id }) => id === 'mix-1')!;
    expect(first.name.replaceAll('\u00a0', ' ')).toBe(
      'Your mix: backorders, 20 days promised, price 20% up, 50 flown, stopped at 40',
    );
    expect(taking(values, first)).toMatchObject({ priceRise: 0.2, promiseDays: 20, queueCap: 40 });
    expect(mixed.find(({ id }) => id === 'mix-2')!.name).toBe('Mine');
  });

  it('say in whatever format the same ways', () => {
    const dated = createFormatter({ ...plainSettings, asOf: '2026-12-01' });
    const changes = (all: ReturnType<typeof standardWays>) => all.map(({ changes: each }) => each);
    expect(changes(standardWays(values, dated))).toEqual(changes(standardWays(values)));
  });

  it('stay the same whichever of them the values stand in', () => {
    const closed = taking(values, standardWays(values)[0]!);
    const again = standardWays({ ...values, ...closed });
    const usual = standardWays(values).filter(({ id }) => id !== 'present');
    expect(again.map(({ id }) => id)).toEqual(usual.map(({ id }) => id));
  });

  it('are never two that play out alike, and never none', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        arbitraryChanges(inputs).filter((one) => checkGap(one as RankingValues).length === 0),
        (one) => {
          const found = standardWays(one as RankingValues);
          const plays = found.map((way) => howItPlays(taking(one as RankingValues, way)));
          expect(new Set(plays).size).toBe(plays.length);
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          expect(found[0]!.id).toBe('closed');
          expect(plays).toContain(howItPlays(one as RankingValues));
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });
});
