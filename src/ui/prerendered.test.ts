import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { catalogue } from '../fields/catalogue';
import { createFormatter, plainSettings } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import Answer from './Answer.svelte';
import DataTable from './DataTable.svelte';
import Figures from './Figures.svelte';
import InputForm from './InputForm.svelte';

const form = render(InputForm, {
  props: {
    inputs: catalogue,
    groups: [
      { title: 'Stock', fields: ['dailyDemand', 'price', 'shipments'] },
      {
        title: 'Customers',
        fields: Object.keys(catalogue).filter((key) => !['dailyDemand', 'price', 'shipments'].includes(key)),
        more: true,
      },
    ],
    values: defaultsOf(catalogue),
    format: createFormatter(plainSettings),
    change: () => {},
  },
}).body;

test('a form stands complete without a script', () => {
  expect(form).toContain('Units sold a day');
  expect(form).toMatch(/value="10"/);
  expect(form).toContain('More assumptions');
  expect(form).toContain('Shipment 1');
});

test('nothing carries an inline style or handler', () => {
  for (const html of [
    form,
    render(Answer, { props: { parts: ['Out for ', { strong: '14 days', tone: 'bad' }, '.'] } }).body,
    render(Figures, { props: { figures: [{ label: 'Cost', value: '$1' }] } }).body,
    render(DataTable, {
      props: { caption: 'T', columns: [{ label: 'A' }], rows: [['x']], fileName: 't.csv' },
    }).body,
  ]) {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script/);
  }
});

test('ids are unique, and every reference finds its own', () => {
  const ids = [...form.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  const referenced = [
    ...form.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g),
  ].flatMap(([, list]) => list!.split(' '));
  for (const id of referenced) expect(ids).toContain(id);
});

test('an answer keeps its spaces', () => {
  const html = render(Answer, { props: { parts: ['Out for ', { strong: '14 days' }, ', say.'] } }).body;
  expect(html.replace(/<!--.*?-->|<[^>]+>/g, '')).toBe('Out for 14 days, say.');
});
