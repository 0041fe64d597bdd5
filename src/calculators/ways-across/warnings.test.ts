import { describe, expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import type { RankingValues } from '../../gap/ways/ranking-inputs';
import type { WaysOutcome } from '../../gap/ways/ways-outcome';
import { checkWays } from './check';
import { inputs } from './inputs';
import { waysWarnings } from './warnings';

const values: RankingValues = defaultsOf(inputs);
const format = createFormatter(plainSettings);
const toAmazon = values.shipments.map((one) => ({ ...one, place: 'fba' as const }));
const said = (changes: Partial<RankingValues>, run: WaysOutcome | null = null) =>
  waysWarnings({ ...values, ...changes }, run, format).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the warnings of a ranking', () => {
  it('say why backorders are missing, with the way to have them', () => {
    expect(said({}).join(' ')).not.toMatch(/warehouse/);
    const [none] = waysWarnings({ ...values, shipments: toAmazon, divertUnits: 0 }, null, format);
    expect(none).toMatchObject({
      text: expect.stringMatching(/^Backorders on Amazon are filled from your own warehouse/) as string,
      action: { change: { divertUnits: 100 } },
    });
    expect(said({ shipments: toAmazon, divertUnits: 50 })[0]).toMatch(
      /ranked only with units diverted there/,
    );
    expect(said({ shipments: toAmazon, whileOut: 'shop' }).join(' ')).not.toMatch(/warehouse/);
  });

  it('say that a flight no sooner than the shipment is left out', () => {
    const [{ likely }] = values.shipments as [RankingValues['shipments'][number]];
    expect(said({ flyLikely: likely }).join(' ')).toContain('Flying is left out');
    expect(said({ flyLikely: likely - 1 }).join(' ')).not.toContain('Flying');
    expect(said({ flyLikely: likely, flyUnits: 0 }).join(' ')).not.toContain('Flying');
  });

  it('name the flight of the example once other numbers are the seller’s', () => {
    const flight = /flight is still the example’s: 100 units at \$4 a unit/;
    expect(said({}).join(' ')).not.toMatch(flight);
    expect(said({ dailyDemand: 9 }).join(' ')).toMatch(flight);
    expect(said({ dailyDemand: 9, flyCostPerUnit: 5 }).join(' ')).not.toMatch(flight);
  });

  it('say first that no way keeps to what is accepted, where there is a gap at all', () => {
    const run = { gapChance: 1, isWithin: false } as WaysOutcome;
    expect(said({ tolerance: 0.05 }, run)[0]).toMatch(
      /^Every way breaches an account limit in more than (2|3) of 50 futures/,
    );
    expect(said({}, { ...run, isWithin: true }).join(' ')).not.toMatch(/Every way/);
    expect(said({}, { ...run, gapChance: 0.001 }).join(' ')).not.toMatch(/Every way/);
  });
});

describe('the dates of a flight', () => {
  const paths = (changes: Partial<RankingValues>) =>
    checkWays({ ...values, ...changes }).map(({ path }) => path);

  it('are held to what dates of a shipment are, each said by its own field', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ flyEarliest: 12, flyLikely: 10 })).toEqual(['flyLikely']);
    expect(paths({ flyLikely: 20, flyLatest: 14 })).toEqual(['flyLatest']);
  });

  it('wait until the gap itself is in order, and for a shipment to fly', () => {
    const shipments = values.shipments.map((one) => ({ ...one, likely: one.earliest - 1 }));
    expect(paths({ shipments, flyEarliest: 12 })).toEqual(['shipments.0.likely']);
    expect(paths({ shipments: [], afterLast: 'nothing', flyEarliest: 12, flyLikely: 10 })).toEqual([]);
  });
});
