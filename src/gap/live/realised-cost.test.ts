import { describe, expect, it } from 'vitest';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { costLookBack } from './cost-looking-back';
import type { Count, Live } from './counts';
import { realisedCost } from './realised-cost';

const defaults: GapValues = defaultsOf(gapInputs);
/** 10 a day, 62 on hand, closed when empty, back on day 14. */
const closed: GapValues = {
  ...defaults,
  asOf: '2026-11-01',
  whileOut: 'closed',
  velocityOn: false,
  deferredShare: 0,
  shipments: [
    { ...defaults.shipments[0]!, place: 'fba', earliest: 14, likely: 14, latest: 14, slipChance: 0 },
  ],
};
const count = (date: string, counted: Partial<Count>): Count => ({
  date,
  onHand: null,
  waiting: null,
  cancelled: null,
  shippedLate: null,
  sold: null,
  ...counted,
});
const live = (counts: Count[]): Live => ({
  startedOn: '2026-11-01',
  counts,
  restockedOn: '2026-11-15',
  endedOn: null,
});
const sold62 = [count('2026-11-08', { onHand: 0, sold: 62 }), count('2026-11-15', { sold: 0 })];
const way = simulateGap(engineParameters(closed), { trials: 500, seed: 7 });
const format = createFormatter({ ...plainSettings, asOf: '2026-11-01' });

describe('what a lived gap has cost', () => {
  it('is the contribution of the sales there would have been, and were not', () => {
    const cost = realisedCost(closed, 7, live(sold62));
    if (typeof cost === 'string') throw new Error(cost);
    // 14 days at 10 less 62 sold, each worth $13.25.
    expect((cost.fewer.low + cost.fewer.high) / 2).toBeCloseTo(78, -1);
    expect(cost.low).toBeCloseTo(cost.fewer.low * 13.25, 8);
    expect(cost.high).toBeCloseTo(cost.fewer.high * 13.25, 8);
    expect(cost.low).toBeLessThan(way.costOfGap.mean);
    expect(cost.high).toBeGreaterThan(way.costOfGap.mean);
  });

  it('has the orders cancelled in it', () => {
    const counts = [sold62[0]!, { ...sold62[1]!, cancelled: 4 }];
    const [without, withThem] = [sold62, counts].map((it) => realisedCost(closed, 7, live(it)));
    if (typeof without === 'string' || typeof withThem === 'string') throw new Error('a count is missing');
    expect(withThem!.low - without!.low).toBeCloseTo(4 * 11.75, 8);
  });

  it('is not told where a count is missing', () => {
    expect(realisedCost(closed, 7, live([]))).toBe('sold');
    expect(realisedCost(closed, 7, live(sold62.slice(0, 1)))).toBe('sold');
    expect(realisedCost({ ...closed, whileOut: 'backorder' }, 7, live(sold62))).toBe('cancelled');
  });

  it('stands beside the first prediction, marked as an estimate', () => {
    const row = costLookBack(closed, way, 7, live(sold62), format);
    expect(row.predicted).toMatch(/^\$[\d,]+ to \$[\d,]+$/);
    expect(row.actual).toMatch(/^\$[\d,]+ to \$[\d,]+$/);
    expect(row.verdict).toMatch(/^estimated up to Nov.15, from \d+ to \d+ sales fewer than without a gap;/);
    const unknown = costLookBack(closed, way, 7, live([]), format);
    expect(unknown).toMatchObject({ predicted: row.predicted, actual: '–' });
    expect(unknown.verdict).toMatch(/^not known: it takes the units sold, .* up to Nov.15$/);
  });
});
