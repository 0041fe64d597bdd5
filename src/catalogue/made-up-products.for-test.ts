import type { Value } from '../fields/field';
import type { Product } from '../fields/stored';
import { seedStream } from '../engine/random/stream';
import { Xoshiro128 } from '../engine/random/xoshiro128';

/** A product that is sold on Amazon, with these facts as of a day. */
export function madeUpProduct(
  facts: Readonly<Record<string, Value>>,
  { asOf = '2026-11-23', number = 1, ...rest }: { asOf?: string; number?: number } & Partial<Product> = {},
): Product {
  const moment = '2026-11-01T00:00:00.000Z';
  return {
    version: 1 as Product['version'],
    id: `${((number * 2_654_435_761) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`,
    sku: `SKU-${number}`,
    asin: null,
    name: `Product ${number}`,
    channelShares: { fba: 1, fbm: 0, shop: 0 },
    currency: 'USD',
    supplier: null,
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, { value, from: 'import' as const, asOf }]),
    ) as Product['facts'],
    revision: 1,
    createdAt: moment,
    changedAt: moment,
    ...rest,
  };
}

/** As many products as asked for, all unlike each other: in and out of stock, with and without shipments, seasons and spreads. */
export function madeUpCatalogue(count: number): Product[] {
  const random = new Xoshiro128();
  return Array.from({ length: count }, (_, index) => {
    seedStream(random, 7, index, 0);
    const uniform = () => random.uniform();
    const dailyDemand = Math.round(10 ** (2.5 * uniform() - 0.5) * 100) / 100;
    const leadTimeDays = Math.round(15 + 60 * uniform());
    const coverDays = uniform() < 0.05 ? 0 : 120 * uniform();
    const likely = Math.round(3 + 50 * uniform());
    const price = Math.round(1_000 + 5_000 * uniform()) / 100;
    return madeUpProduct(
      {
        onHandFba: Math.round(dailyDemand * coverDays),
        dailyDemand,
        dailyDemandSd: Math.sqrt(dailyDemand * (1 + 3 * uniform())),
        leadTimeDays,
        leadTimeSd: Math.round(leadTimeDays * 0.25 * uniform() * 10) / 10,
        price,
        landedCost: Math.round(price * 30) / 100,
        fulfilmentCost: 4,
        casePack: [1, 6, 12, 24][Math.floor(4 * uniform())]!,
        ...(uniform() < 0.5
          ? {
              shipments: [
                {
                  units: Math.round(dailyDemand * 60),
                  place: 'fba',
                  earliest: likely - 3,
                  likely,
                  latest: likely + 6,
                  slipChance: 0.05,
                  slipDays: 10,
                  travelsWith: null,
                },
              ],
            }
          : {}),
        ...(uniform() < 0.3 ? { weekdayFactors: [1.2, 1.1, 1, 0.9, 0.9, 0.8, 1.1] } : {}),
        ...(uniform() < 0.3 ? { monthFactors: [0.8, 0.8, 0.9, 1, 1, 1, 1, 1, 1, 1.1, 1.2, 1.3] } : {}),
      },
      { number: index + 1 },
    );
  });
}
