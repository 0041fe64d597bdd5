import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import LevelLines from './LevelLines.svelte';
import NamedMark from './NamedMark.svelte';
import PictureFrame from './PictureFrame.svelte';

const levels = [
  { at: 90, label: '−10' },
  { at: 50, label: '0' },
  { at: 10, label: '10' },
];
const classes = (markup: string) => [...markup.matchAll(/<line class="(\w+)/g)].map(([, name]) => name);

it('draws each level from side to side, its label before it', () => {
  const { body } = render(LevelLines, { props: { levels, left: 40, right: 300 } });
  expect(classes(body)).toEqual(['grid', 'grid', 'grid']);
  expect(body.match(/x1="40" x2="300"/g)).toHaveLength(3);
  expect(body).toMatch(/<text x="34" y="10"[^>]* text-anchor="end"[^>]*>10</);
});

it('draws the level darker that divides gain from loss', () => {
  const { body } = render(LevelLines, { props: { levels, left: 40, right: 300, zero: 50 } });
  expect(classes(body)).toEqual(['grid', 'zero', 'grid']);
});

it.each([
  [false, '<text class="plain', 'x="105"', 'start'],
  [true, '<text class="plain', 'x="95"', 'end'],
])('names a mark on the side where there is room (before: %s)', (before, text, x, anchor) => {
  const mark = { at: 100, top: 10, bottom: 90, label: 'yours', y: 14, before };
  const { body } = render(NamedMark, { props: mark });
  for (const part of [text, x, `text-anchor="${anchor}"`, '>yours<']) expect(body).toContain(part);
});

it('says in words what is drawn in it', () => {
  const children = createRawSnippet(() => ({ render: () => '<path d="M0,0"></path>' }));
  const { body } = render(PictureFrame, {
    props: { name: 'Cost by day.', width: 700, height: 220, children },
  });
  expect(body).toMatch(/<svg viewBox="0 0 700 220" role="img" aria-label="Cost by day."[^>]*>.*<path/s);
});
