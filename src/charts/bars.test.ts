import { describe, expect, it } from 'vitest';
import { chanceDots, chanceSentence } from './chance-dots';
import { fatesSentence, layParts } from './fates';
import { layTornado, tornadoSentence } from './tornado';
import { layWaterfall, signed, waterfallSentence } from './waterfall';

const plain = (value: number) => value.toFixed(0);
const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
const part = (key: string, value: number) => ({ key, label: key, value, tone: 'accent' as const });

describe('layParts', () => {
  it('lays the parts end to end over the whole bar', () => {
    const laid = layParts([part('a', 1), part('b', 1), part('c', 1)]);
    expect(laid.map(({ at, width }) => [at, width])).toEqual([
      [0, 33.3],
      [33.3, 33.4],
      [66.7, 33.3],
    ]);
    expect(new Set(laid.map(({ fill }) => fill)).size).toBe(3);
  });

  it('counts nothing, and less than nothing, as none', () => {
    expect(layParts([part('a', 0), part('b', -3), part('c', NaN)]).every(({ width }) => width === 0)).toBe(
      true,
    );
  });

  it('is said in counts and shares', () => {
    expect(fatesSentence('Ends', layParts([part('kept', 3), part('lost', 1)]), plain, percent)).toBe(
      'Ends: kept 3 (75%), lost 1 (25%).',
    );
    expect(fatesSentence('Ends', [], plain, percent)).toBe('Ends: nothing to show.');
  });
});

describe('layWaterfall', () => {
  it('starts each step where the one before it ended', () => {
    const { rows, zero } = layWaterfall({ label: 'from', value: 100 }, [{ label: 'off', value: -40 }], {
      label: 'to',
      value: 60,
    });
    expect(zero).toBe(0);
    expect(rows.map(({ at, width, kind }) => [at, width, kind])).toEqual([
      [0, 100, 'total'],
      [60, 40, 'loss'],
      [0, 60, 'total'],
    ]);
  });

  it('goes below zero, and stands on nothing', () => {
    const { rows, zero } = layWaterfall({ label: 'from', value: 100 }, [{ label: 'off', value: -200 }], {
      label: 'to',
      value: -100,
    });
    expect([zero, rows[2]?.at, rows[2]?.width]).toEqual([50, 0, 50]);
    const none = layWaterfall({ label: 'from', value: 0 }, [{ label: 'off', value: NaN }], {
      label: 'to',
      value: 0,
    });
    expect(JSON.stringify(none)).not.toMatch(/null/);
  });

  it('signs its steps', () => {
    expect([40, -40, 0.2].map((value) => signed(value, plain))).toEqual(['+40', '−40', '0']);
    expect(
      waterfallSentence(
        'Profit',
        { label: 'from', value: 9 },
        [{ label: 'off', value: -4 }],
        { label: 'to', value: 5 },
        plain,
      ),
    ).toBe('Profit: from 9; off −4; to 5.');
  });
});

describe('chanceDots', () => {
  const filled = (chance: number) => chanceDots(chance).reduce((sum, dot) => sum + dot, 0);
  it('fills as many of fifty as the chance says', () => {
    expect([0, 0.18, 0.5, 1].map(filled)).toEqual([0, 9, 25, 50]);
  });
  it('never shows rare as never, nor likely as certain', () => {
    expect([0.0001, 0.0099, 0.999].map(filled)).toEqual([0.5, 0.5, 49.5]);
  });
  it('bears what is no chance', () => {
    expect([NaN, -1, 7].map(filled)).toEqual([0, 0, 50]);
    expect(chanceSentence('Chance', [{ label: 'late', chance: 0.2, note: '' }], percent)).toBe(
      'Chance: late 20%.',
    );
  });
});

describe('layTornado', () => {
  const row = (low: number, high: number) => ({
    label: 'input',
    low: { label: 'less', value: low },
    high: { label: 'more', value: high },
  });
  it('puts the smaller result left, whichever end it comes from', () => {
    const { base, bars } = layTornado(50, [row(100, 0)]);
    expect(base).toBe(50);
    expect(bars[0]).toMatchObject({
      left: { label: 'more', value: 0 },
      below: { at: 0, width: 50 },
      above: { at: 50, width: 50 },
    });
  });
  it('draws a bar that lies wholly on one side of the base', () => {
    expect(layTornado(0, [row(50, 100)]).bars[0]).toMatchObject({
      below: { width: 0 },
      above: { at: 50, width: 50 },
    });
    expect(layTornado(100, [row(0, 50)]).bars[0]).toMatchObject({
      below: { at: 0, width: 50 },
      above: { width: 0 },
    });
  });
  it('is said row by row', () => {
    expect(tornadoSentence('Cost', 50, [row(10, 90)], plain)).toBe('Cost, from 50. input: less 10, more 90.');
  });
});
