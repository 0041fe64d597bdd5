import { describe, expect, it } from 'vitest';
import { plainSettings, createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { partedSimulation } from '../../jobs/parted';
import { gapInputs } from '../gap-inputs';
import { runGap } from '../run-gap';
import { nearestTurns, searches, searchInput } from './break-even';
import { rankingInputs, type RankingValues } from './ranking-inputs';
import { partedWays } from './run-ways';
import { standardWays } from './standard-ways';
import { taking } from './way';
import { turnInWords, waysAnswer, waysFigures } from './ways-words';
import type { WaysOutcome } from './ways-outcome';

const format = createFormatter(plainSettings);
const values: RankingValues = defaultsOf({ ...gapInputs, ...rankingInputs });
const silent = { seed: 5, onProgress: () => {}, onPreview: () => {} };
const { simulate } = partedSimulation(partedWays);
const whatTurnsIt = (of: RankingValues, seed: number, asked: number) =>
  nearestTurns(
    of,
    Array.from({ length: searches(of) }, (_, input) => searchInput(of, input, seed, asked)),
  );
const look = (changes: Partial<RankingValues>, trials = 800) =>
  simulate({ ...values, ...changes }, { ...silent, trials, isPreview: true });
const answerTo = (changes: Partial<RankingValues>, run: WaysOutcome) => {
  const asked = { ...values, ...changes };
  return waysAnswer(asked, standardWays(asked, format), run, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('');
};

describe('the ways simulated', () => {
  const run = look({});

  it('agree with the restock gap’s own simulation of the same way', () => {
    const at = run.ways.findIndex(({ id }) => id === 'shrinking');
    const alone = runGap(taking(values, standardWays(values)[at]!), {
      ...silent,
      trials: run.trials,
      isPreview: true,
    });
    const way = run.ways[at]!;
    expect(way.costOfGap).toBeCloseTo(alone.way.costOfGap.mean, 6);
    expect(way.breachChance).toBeCloseTo(alone.way.breachChance, 12);
    expect(way.profit.mean).toBeCloseTo(alone.way.profit.mean, 6);
  });

  it('have one profit without a gap where the shipments are the same: costs and profits differ alike', () => {
    const [closed] = run.ways;
    for (const { id, profit, costOfGap } of run.ways)
      if (!id.startsWith('fly'))
        expect(profit.mean + costOfGap).toBeCloseTo(closed!.profit.mean + closed!.costOfGap, 6);
  });

  it('keep the luck of the shipment that goes on when units of it fly', () => {
    const later = values.shipments.map((one) => ({ ...one, units: 5000 }));
    const few = look({ shipments: later, flyUnits: 1, flyCostPerUnit: 0 });
    const fly = few.ways.find(({ id }) => id === 'fly')!;
    // One unit of thousands sooner changes next to nothing, in every single future.
    const closed = few.ways.find(({ id }) => id === 'closed')!;
    expect(Math.abs(fly.profit.mean - closed.profit.mean)).toBeLessThan(60);
    expect(Math.abs(fly.daysOut - closed.daysOut)).toBeLessThan(0.5);
  });

  it('pick the best within the tolerance; whatever is tolerated, never below a stricter pick', () => {
    const { ways, pick, best, isWithin } = run;
    expect(isWithin).toBe(true);
    for (const way of ways)
      if (way.breachChance <= values.tolerance)
        expect(way.profit.mean).toBeLessThanOrEqual(ways[pick]!.profit.mean);
    expect(ways[best]!.profit.mean).toBe(Math.max(...ways.map(({ profit }) => profit.mean)));
    const all = look({ tolerance: 1 });
    expect(all.pick).toBe(all.best);
  });

  it('come out the same in pieces run in any order', () => {
    const size = { trials: 5_200, seed: 5, isPreview: true };
    const parts = partedWays.parts(values, size);
    expect(
      new Set(parts.slice(0, run.ways.length).map((part) => part.kind === 'block' && part.way)).size,
    ).toBe(run.ways.length);
    const pieces = parts.map(() => null) as (ReturnType<typeof partedWays.runPart> | null)[];
    for (const at of [...parts.keys()].reverse()) {
      expect(partedWays.isEnough!(values, pieces, size)).toBe(false);
      pieces[at] = partedWays.runPart(values, parts[at]!, size);
    }
    const whole = simulate(values, { ...silent, ...size });
    expect(partedWays.combine(values, pieces, size)).toEqual(whole);
    // What only some ways have is left out.
    const early = partedWays.combine(values, [...pieces.slice(0, -1), null], size);
    expect(early.trials).toBeLessThan(whole.trials);
  }, 60_000);

  it('find the same turns whichever input is searched first, and say none before all are', () => {
    const size = { trials: 400, seed: 5, isPreview: false };
    const parts = partedWays.parts(values, size);
    const whole = simulate(values, { ...silent, ...size });
    expect(whole.change!.turns.length).toBeGreaterThan(0);
    const pieces = parts.map((part) =>
      part.kind === 'block' ? partedWays.runPart(values, part, size) : null,
    );
    for (const at of [...parts.keys()].reverse()) {
      if (parts[at]!.kind === 'block') continue;
      expect(partedWays.combine(values, pieces, size).change).toBeNull();
      // Another's search between leaves no trace.
      searchInput({ ...values, price: values.price + at }, 0, 5, 400);
      pieces[at] = partedWays.runPart(values, parts[at]!, size);
    }
    expect(partedWays.combine(values, pieces, size)).toEqual(whole);
  }, 60_000);

  it('cost what the trials asked for allow over a long horizon', () => {
    expect(look({ horizonDays: 10_000 }, 10).trials).toBe(5);
    const size = { trials: 10_000, seed: 1, isPreview: true };
    const blocks = partedWays.parts({ ...values, horizonDays: 10_000 }, size);
    const trials = blocks.reduce((sum, part) => sum + (part.kind === 'block' ? part.to - part.from : 0), 0);
    expect(trials * 10_000).toBeLessThan(16e6);
  });
});

describe('the words', () => {
  it('name the pick, its lead, and the best of all with its risk', () => {
    const run = look({});
    const said = answerTo({}, run);
    expect(said).toContain(`“${standardWays(values, format)[run.pick]!.name}”`);
    if (run.best !== run.pick) expect(said).toMatch(/would earn .* more, but breaches an account limit in/);
    expect(waysFigures(values, run, format)).toHaveLength(4);
  });

  it('say when there is nothing to cross', () => {
    const plenty = { onHandFba: 5_000 };
    expect(answerTo(plenty, look(plenty))).toMatch(/^There is nothing to cross/);
  });

  it('say when there is one way only', () => {
    const alone = {
      shipments: values.shipments.map((one) => ({ ...one, place: 'fba' as const })),
      whileOut: 'closed' as const,
      headStartShare: 0,
      flyUnits: 0,
      divertUnits: 0,
      tryPriceRise: 0,
      tryAdsCut: 0,
      tryOrderLimit: null,
    };
    const run = look(alone);
    expect(run.lead).toBeNull();
    expect(answerTo(alone, run)).toMatch(/^There is one way only, “Stay closed”/);
  });

  it('say when no way is within the tolerance', () => {
    const strict = { otherLateShare: 0.2, otherOrdersPerDay: 50 };
    const run = look(strict);
    expect(run.isWithin).toBe(false);
    expect(answerTo(strict, run)).toMatch(/^No way keeps a breach/);
  });

  it('take up no shipment at all', () => {
    const none = { shipments: [], afterLast: 'nothing' as const };
    const run = look(none);
    expect(answerTo(none, run)).not.toMatch(/NaN|undefined/);
  });
});

describe('what turns the pick', () => {
  it(
    'lies where the closed form has it: two flights apart, air freight worth what it earns',
    { timeout: 60_000 },
    () => {
      // A certain gap of 10 days, closed: flown units, here at once, each earn their contribution of 12 less their freight.
      const plain: RankingValues = {
        ...values,
        onHandFba: 0,
        whileOut: 'closed',
        shipments: [
          {
            ...values.shipments[0]!,
            place: 'fba',
            units: 900,
            earliest: 10,
            likely: 10,
            latest: 10,
            slipChance: 0,
          },
        ],
        velocityOn: false,
        deferredShare: 0,
        price: 35,
        landedCost: 10,
        referralRate: 0.2,
        fulfilmentCost: 6,
        adsPerUnit: 0,
        storagePerUnitMonth: 0,
        headStartShare: 0,
        divertUnits: 0,
        tryPriceRise: 0,
        tryAdsCut: 0,
        tryOrderLimit: null,
        flyUnits: 50,
        flyEarliest: 0,
        flyLikely: 0,
        flyLatest: 0,
        flyCostPerUnit: 6,
      };
      const found = whatTurnsIt(plain, 5, 10_000);
      expect(found.pick).toBe('fly');
      const freight = found.turns.find(({ key }) => key === 'flyCostPerUnit')!;
      // Within the last halving of a range of 6 to 18.
      expect(freight.to).toBe('closed');
      expect(freight.at).toBeGreaterThan(12 - 0.01);
      expect(freight.at).toBeLessThan(12 + 12 / 32 + 0.01);
      expect(turnInWords(freight, standardWays(plain), format)).toMatch(
        /^If air freight for a unit were \$12\.\d\d or more instead of \$6\.00, the pick would be “Stay closed”\.$/,
      );
      // 35 × 0.8 − 16 falls to the freight of 6 at a price of 27.50.
      const price = found.turns.find(({ key }) => key === 'price');
      expect(price === undefined || Math.abs(price.at - 27.5) < 0.3).toBe(true);
    },
  );

  it('is nothing where there is one way, and says how much was tried', () => {
    const alone = {
      ...values,
      tryPriceRise: 0,
      tryAdsCut: 0,
      tryOrderLimit: null,
      flyUnits: 0,
      divertUnits: 0,
    };
    const closed: RankingValues = {
      ...alone,
      whileOut: 'closed',
      headStartShare: 0,
      shipments: values.shipments.map((one) => ({ ...one, place: 'fba' })),
    };
    const found = whatTurnsIt(closed, 5, 1_000);
    expect(found.turns).toEqual([]);
    expect(found.isSettled).toBe(false);
    expect(found.tried).toBeGreaterThan(0);
  });
});
