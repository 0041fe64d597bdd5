import { expect, it } from 'vitest';
import { csvText } from '../../ui/csv';
import { comparedFigures } from './compared-figures';
import { comparisonRows, comparisonText } from './comparison-text';

const figures = comparedFigures([
  [{ label: 'Cost', value: '$9', note: '$5 to $12' }],
  [
    { label: 'Cost', value: '$7' },
    { label: 'Kept', value: '80' },
  ],
]);
const comparison = {
  calculator: 'Restock gap',
  columns: [
    { letter: 'A', title: 'Mugs', answer: 'Out for 12 days.' },
    { letter: 'B', title: '=1+1', answer: 'Out for 5 days.' },
  ],
  figures,
  inputs: [
    {
      title: 'Money',
      rows: [
        {
          key: 'price',
          label: 'Price',
          unit: 'money-per-unit',
          differs: true,
          raw: [40, 35.5],
          cells: [{ text: '$40' }, { text: '$35.50', sign: 'less', by: '$4.50 less' } as const],
        },
        {
          key: 'x',
          label: 'Same',
          unit: '',
          differs: false,
          raw: [1, 1],
          cells: [{ text: '1' }, { text: '1' }],
        },
      ],
    },
  ],
  futures: 'Seed 1.',
};

it('holds the figures of all against each other, with a dash where one has none', () => {
  expect(figures.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
    ['Cost', '$9', '$7'],
    ['Kept', '–', '80'],
  ]);
});

it('is plain text', () => {
  expect(comparisonText(comparison)).toBe(`Restock gap, compared
A (base) Mugs. Out for 12 days.
B =1+1. Out for 5 days.

Cost: A $9 ($5 to $12) | B $7
Kept: A – | B 80

What differs
Price: A $40 | B $35.50 (▼ $4.50 less)

Seed 1.`);
});

it('is a sheet with numbers in it', () => {
  const lines = csvText(comparisonRows(comparison)).split('\r\n');
  expect(lines[0]).toBe('part,name,unit,A Mugs,B =1+1,differs');
  expect(lines).toContain('Money,Price,money-per-unit,40,35.5,yes');
  expect(new Set(comparisonRows(comparison).map(({ length }) => length))).toEqual(new Set([6]));
});
