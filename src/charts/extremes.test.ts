import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ChanceStrip from './ChanceStrip.svelte';
import DotPlot from './DotPlot.svelte';
import FanChart from './FanChart.svelte';
import FatesBar from './FatesBar.svelte';
import Tornado from './Tornado.svelte';
import Waterfall from './Waterfall.svelte';

const format = (value: number) => value.toFixed(0);

/** Every picture drawn from one number throughout. */
function pictures(value: number, days: number): Record<string, string> {
  const list = Array.from({ length: days }, () => value);
  const series = { mean: list, p10: list, p25: list, p50: list, p75: list, p90: list, samples: [list] };
  const end = { label: 'end', value };
  const drawn = (chart: Component<never>, props: Record<string, unknown>) =>
    render(chart as Component, { props }).body;
  return {
    fan: drawn(FanChart, {
      title: 'Stock',
      series,
      comparison: { label: 'no gap', values: list },
      marks: [{ day: 0, label: 'restock' }],
      dayLabel: String,
      format,
      hue: 'bad',
    }),
    dots: drawn(DotPlot, { title: 'Days', values: list, format, unit: 'days' }),
    fates: drawn(FatesBar, {
      title: 'Ends',
      parts: [{ key: 'a', label: 'kept', value, tone: 'good' }],
      format,
      percent: format,
    }),
    waterfall: drawn(Waterfall, { title: 'Profit', start: end, steps: [end], end, format }),
    chances: drawn(ChanceStrip, {
      title: 'Limits',
      rows: [{ label: 'late', chance: value, note: '' }],
      format,
    }),
    tornado: drawn(Tornado, {
      title: 'Matters',
      base: value,
      rows: [{ label: 'x', low: end, high: end }],
      format,
    }),
  };
}

describe.each([
  ['zero', 0, 30],
  ['a chance', 0.3, 30],
  ['one day', 5, 1],
  ['nothing', 0, 0],
  ['huge', 1e9, 30],
  ['below zero', -1e9, 30],
  ['not a number', NaN, 30],
])('prerendered from %s', (_, value, days) => {
  it.each(Object.entries(pictures(value, days)))('%s is whole and needs no inline style', (_, body) => {
    expect(body).toContain('<figure');
    expect(body).toMatch(/role="(img|group)" aria-label="[^"]{8,}/);
    expect(body).not.toMatch(/\sstyle=/);
    // The formatter of this test may say NaN in a text; an attribute that draws must not.
    expect(body).not.toMatch(
      /\s(d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|viewBox)="[^"]*(NaN|Infinity|undefined)/,
    );
  });
});
