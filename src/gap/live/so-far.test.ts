import { describe, expect, it } from 'vitest';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import type { Live } from './counts';
import { ago, dateInWords } from './moments';
import { soFarInWords } from './so-far';

const first: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-18' };
const way = simulateGap(engineParameters(first), { trials: 300, seed: 7 });
const format = createFormatter({ ...plainSettings, asOf: '2026-11-18' });
const counted = (...counts: [string, number][]): Live => ({
  startedOn: '2026-11-18',
  counts: counts.map(([date, onHand]) => ({
    date,
    onHand,
    waiting: null,
    cancelled: null,
    shippedLate: null,
    sold: null,
  })),
  restockedOn: null,
  endedOn: null,
});
const said = (live: Live, run: typeof way | null = way) =>
  soFarInWords(first, run, live, format, '2026-12-12').replaceAll('\u00a0', ' ');

describe('a followed gap so far', () => {
  it('keeps the first prediction in sight', () => {
    expect(said(counted())).toMatch(
      /^First predicted: the gap costs \$[\d,]+ \(\$[\d,]+ to \$[\d,]+ in 8 of 10 futures\)\.$/,
    );
    expect(said(counted(), null)).toBe('');
  });

  it('says since when it is out, no closer than it was counted', () => {
    expect(said(counted(['2026-11-28', 3], ['2026-11-29', 0]), null)).toBe('Out since Nov 29.');
    expect(said(counted(['2026-11-29', 0]), null)).toBe('Out since Nov 29 at the latest.');
    const back = { ...counted(['2026-11-28', 3], ['2026-11-29', 0]), restockedOn: '2026-12-09' };
    expect(said(back, null)).toBe('Out from Nov 29 to Dec 9.');
    expect(said({ ...counted(), restockedOn: '2026-12-09' }, null)).toBe('In stock again since Dec 9.');
  });
});

describe('dates', () => {
  it('show their year beside another year', () => {
    expect(dateInWords('2026-11-23', format, '2026-01-01')).toBe('Nov\u00a023');
    expect(dateInWords('2026-11-23', format, '2016-01-01')).toBe('Nov\u00a023,\u00a02026');
  });

  it('to come are never called today', () => {
    expect(ago('2026-11-23', '2026-11-23', format)).toBe('today');
    expect(ago('2026-11-23', '2016-01-01', format)).toBe('dated Nov\u00a023,\u00a02026, which is to come');
  });
});
