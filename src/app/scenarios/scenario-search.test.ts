import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleId, exampleScenario, following } from './example-scenario';
import { foldedText } from '../../fields/folded-text';
import { found, indexed, type Wanted } from './scenario-search';

const today = '2026-03-10';
const action = (by: string, done = false) => ({ text: 'Order', byDay: 1, by, done });
const scenarios = [
  exampleScenario({
    id: exampleId(1),
    title: 'Écran 9',
    notes: 'Forwarder says Łódź',
    tags: ['Air'],
    changedAt: '2026-03-01T08:00:00.000Z',
    actions: [action('2026-03-12')],
  }),
  exampleScenario({
    id: exampleId(2),
    title: 'Ecran 10',
    tags: ['sea', 'AIR'],
    changedAt: '2026-03-03T08:00:00.000Z',
    calculator: 'backorder-pipeline',
  }),
  exampleScenario({
    id: exampleId(3),
    title: 'zebra',
    changedAt: '2026-03-02T08:00:00.000Z',
    product: exampleId(99),
    live: following('2026-03-01'),
    actions: [action('2026-03-05', true), action('2026-03-08')],
  }),
];
const all = indexed(
  scenarios,
  (id) => (id === 'restock-gap' ? 'Restock gap' : 'Backorder pipeline'),
  () => 'Steel mug',
  today,
);
const search = (wanted: Partial<Wanted>) =>
  found(all, { query: '', tag: null, calculator: null, sorting: 'changed', ...wanted }).map(
    ({ title }) => title,
  );

describe('searching', () => {
  it('finds words in title, notes, tags, calculator and product, whatever their case and accents', () => {
    expect(search({ query: 'ECRAN' })).toEqual(['Ecran 10', 'Écran 9']);
    expect(search({ query: 'lodz' })).toEqual(['Écran 9']);
    expect(search({ query: 'sea' })).toEqual(['Ecran 10']);
    expect(search({ query: 'pipeline' })).toEqual(['Ecran 10']);
    expect(search({ query: 'steel' })).toEqual(['zebra']);
  });

  it('wants every word, in any order', () => {
    expect(search({ query: '9 écran' })).toEqual(['Écran 9']);
    expect(search({ query: 'ecran zebra' })).toEqual([]);
  });

  it('filters by tag and calculator', () => {
    expect(search({ tag: 'air' })).toEqual(['Ecran 10', 'Écran 9']);
    expect(search({ tag: 'air', calculator: 'restock-gap' })).toEqual(['Écran 9']);
  });

  it('sorts by change, by title with numbers as numbers, and by the next thing to do', () => {
    expect(search({})).toEqual(['Ecran 10', 'zebra', 'Écran 9']);
    expect(search({ sorting: 'title' })).toEqual(['Écran 9', 'Ecran 10', 'zebra']);
    // The overdue one of the gap that is being followed comes first.
    expect(search({ sorting: 'action' })).toEqual(['zebra', 'Écran 9', 'Ecran 10']);
  });

  it('finds any part of its own title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (title) => {
        const own = indexed(
          [exampleScenario({ title })],
          () => '',
          () => '',
          today,
        );
        expect(found(own, { query: title, tag: null, calculator: null, sorting: 'title' })).toHaveLength(1);
      }),
    );
  });

  it('folds twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
    );
  });
});
