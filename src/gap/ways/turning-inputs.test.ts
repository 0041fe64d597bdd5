import { describe, expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs } from '../gap-inputs';
import { rankingInputs, type Mix, type RankingValues } from './ranking-inputs';
import { standardWays } from './standard-ways';
import { turningInputs } from './turning-inputs';
import { turnInWords } from './ways-words';

const format = createFormatter(plainSettings);
const values: RankingValues = defaultsOf({ ...gapInputs, ...rankingInputs });
const mix: Mix = {
  name: '',
  whileOut: 'closed',
  promiseKind: 'fixed-date',
  promise: 30,
  priceRise: 0,
  adsCut: 0,
  orderLimit: null,
  flyUnits: 50,
  divertUnits: 0,
  queueCap: null,
};
const keys = (changes: Partial<RankingValues>) => {
  const asked = { ...values, ...changes };
  return turningInputs(asked, standardWays(asked)).map(({ key }) => key);
};

describe('the inputs that could turn the choice', () => {
  it('hold air freight wherever a way flies, a mix among them', () => {
    expect(keys({})).toContain('flyCostPerUnit');
    expect(keys({ flyUnits: 0 })).not.toContain('flyCostPerUnit');
    expect(keys({ flyUnits: 0, mixes: [mix] })).toContain('flyCostPerUnit');
    expect(keys({ flyUnits: 0, mixes: [{ ...mix, flyUnits: 0 }] })).not.toContain('flyCostPerUnit');
  });

  it('hold what a lever rests on only where a way pulls it', () => {
    expect(keys({})).toEqual(expect.arrayContaining(['elasticity', 'adsShareOfSales']));
    const unpulled = keys({ tryPriceRise: 0, tryAdsCut: 0 });
    expect(unpulled).not.toContain('elasticity');
    expect(unpulled).not.toContain('adsShareOfSales');
  });

  it('lie within their range now, and move what they say', () => {
    for (const { now, low, high, set } of turningInputs(values, standardWays(values))) {
      expect(low).toBeLessThanOrEqual(now);
      expect(now).toBeLessThanOrEqual(high);
      expect(set(high)).not.toEqual(values);
    }
  });

  it('move no shipment to before today', () => {
    const soon = values.shipments.map((one) => ({ ...one, earliest: 3, likely: 5, latest: 9 }));
    const [dates] = turningInputs({ ...values, shipments: soon }, standardWays(values));
    expect(dates).toMatchObject({ key: 'restockDate', low: -3, high: 14 });
  });
});

describe('a turn of the dates in words', () => {
  const said = (at: number) =>
    turnInWords(
      { key: 'restockDate', now: 0, at, end: Math.sign(at) * 7, to: 'closed' },
      standardWays(values),
      format,
    ).replaceAll('\u00a0', ' ');

  it('is of whole days, one at the least', () => {
    expect(said(0.44)).toBe(
      'If the shipments came 1 day or more later than you say, the pick would be “Stay closed”.',
    );
    expect(said(-0.44)).toMatch(/came 1 day or more sooner/);
    expect(said(2.2)).toMatch(/came 3 days or more later/);
    expect(said(4)).toMatch(/came 4 days or more later/);
  });
});
