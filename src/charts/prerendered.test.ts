import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ChanceStrip from './ChanceStrip.svelte';
import DotPlot from './DotPlot.svelte';
import FanChart from './FanChart.svelte';
import FatesBar from './FatesBar.svelte';
import Tornado from './Tornado.svelte';
import Waterfall from './Waterfall.svelte';

const whole = (value: number) => value.toFixed(0);
const days = (factor: number) => Array.from({ length: 30 }, (_, day) => day * factor);
const series = {
  mean: days(3),
  p10: days(1),
  p25: days(2),
  p50: days(3),
  p75: days(4),
  p90: days(5),
  samples: [days(2)],
};
const fan = {
  title: 'On hand',
  dayLabel: (day: number) => `day ${day}`,
  format: whole,
  hue: 'accent',
  series,
};

/** Each picture, what it is given, and a piece of its spoken sentence. */
const pictures: readonly [string, Component<never>, object, RegExp][] = [
  [
    'FanChart',
    FanChart,
    { ...fan, marks: [{ day: 9, label: 'restock' }] },
    /middle future goes from 0.*restock: day 9/,
  ],
  ['FanChart, no days', FanChart, { ...fan, series: { ...series, p50: [] } }, /no days/],
  [
    'DotPlot',
    DotPlot,
    { title: 'Out', values: [3, 4, 4, 9], format: whole, unit: 'days' },
    /4 futures.*highest 9/,
  ],
  ['DotPlot, no dots', DotPlot, { title: 'Out', values: [], format: whole, unit: 'days' }, /no futures/],
  [
    'FatesBar',
    FatesBar,
    {
      title: 'Ends',
      parts: [
        { key: 'a', label: 'kept', value: 75, tone: 'accent' },
        { key: 'b', label: 'lost', value: 25, tone: 'bad' },
      ],
      format: whole,
      percent: (share: number) => `${share * 100}%`,
    },
    /kept 75 \(75%\), lost 25 \(25%\)/,
  ],
  [
    'Waterfall',
    Waterfall,
    {
      title: 'Profit',
      start: { label: 'before', value: 9 },
      steps: [{ label: 'ads', value: -4 }],
      end: { label: 'after', value: 5 },
      format: whole,
    },
    /before 9; ads −4; after 5/,
  ],
  [
    'Tornado',
    Tornado,
    {
      title: 'Matters',
      base: 5,
      rows: [{ label: 'price', low: { label: '−10%', value: 3 }, high: { label: '+10%', value: 8 } }],
      format: whole,
    },
    /from 5\. price: −10% 3, \+10% 8/,
  ],
  [
    'ChanceStrip',
    ChanceStrip,
    {
      title: 'Breach',
      rows: [{ label: 'late', chance: 0.14, note: 'first on day 12' }],
      format: (chance: number) => `${whole(chance * 50)} of 50`,
    },
    /late 7 of 50/,
  ],
];

describe('without script', () => {
  it.each(pictures)('%s is there, speaks, and needs no inline style', (_, picture, props, said) => {
    const { body } = render(picture as Component, { props });
    expect(body).toContain('<svg');
    expect(body).toMatch(/role="(img|group)" aria-label=/);
    expect(body).toMatch(said);
    expect(body).not.toMatch(/\sstyle=|NaN|Infinity/);
  });
});
