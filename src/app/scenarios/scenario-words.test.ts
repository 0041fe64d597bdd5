import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreProblem } from '../../scenarios/store';
import { exampleScenario, following } from './example-scenario';
import { freeTitle } from './free-title';
import { liveBadge } from './live-badge';
import { nextAction } from './next-action';
import { problemWords } from './problem-words';
import { tagsAsText, tagsFromText, tagsInUse } from './scenario-tags';

describe('tags', () => {
  it('come out of a text, each once', () => {
    expect(tagsFromText(' air , Air,, black  friday; Q4 ')).toEqual({
      tags: ['air', 'black  friday', 'Q4'],
      problem: null,
    });
  });

  it('say when they are too long or too many', () => {
    expect(tagsFromText('x'.repeat(41)).problem).toMatch(/longer than 40/);
    const many = Array.from({ length: 22 }, (_, index) => `tag ${index}`).join(',');
    expect(tagsFromText(many).problem).toMatch(/Take 2 away/);
  });

  it('read back as written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { tags, problem } = tagsFromText(text);
        fc.pre(problem === null);
        expect(tagsFromText(tagsAsText(tags)).tags).toEqual(tags);
      }),
    );
  });

  it('are counted by name', () => {
    expect(tagsInUse([{ tags: ['Sea', 'air'] }, { tags: ['sea'] }])).toEqual([
      { tag: 'air', count: 1 },
      { tag: 'Sea', count: 2 },
    ]);
  });
});

describe('a free title', () => {
  it('counts on', () => {
    expect(freeTitle('Mugs', [])).toBe('Mugs');
    expect(freeTitle('Mugs', ['Mugs'])).toBe('Mugs (2)');
    expect(freeTitle('Mugs', ['Mugs', 'Mugs (2)'])).toBe('Mugs (3)');
    expect(freeTitle('Mugs (2)', ['Mugs', 'Mugs (2)'])).toBe('Mugs (3)');
  });

  it('is never taken, never too long, and never ends in half an emoji', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.slice(0, 80).toWellFormed());
    fc.assert(
      fc.property(title, fc.array(title), (wanted, others) => {
        const free = freeTitle(wanted, [...others, wanted]);
        expect([...others, wanted]).not.toContain(free);
        expect(free.length).toBeLessThanOrEqual(80);
        expect(free.isWellFormed()).toBe(true);
      }),
    );
    expect(freeTitle('🫖'.repeat(40), ['🫖'.repeat(40)])).toBe(`${'🫖'.repeat(38)} (2)`);
  });
});

describe('a gap that is followed', () => {
  it('says where it stands', () => {
    const live = following('2026-03-04');
    expect(liveBadge({ live: null }, '2026-03-10')).toBeNull();
    expect(liveBadge({ live }, '2026-03-10')).toBe('day 6');
    expect(liveBadge({ live }, '2026-03-03')).toBe('starts in 1 day');
    expect(liveBadge({ live: { ...live, restockedOn: '2026-03-09' } }, '2026-03-10')).toBe('in stock again');
    expect(liveBadge({ live: { ...live, endedOn: '2026-03-09' } }, '2026-03-10')).toBe('over');
  });

  it('keeps its overdue actions until it ends, and others forget theirs after 14 days', () => {
    const actions = [
      { text: 'Late', byDay: 1, by: '2026-03-05', done: false },
      { text: 'Soon', byDay: 9, by: '2026-03-11', done: false },
      { text: 'Undated', byDay: 0, by: null, done: false },
    ];
    const next = (live: ReturnType<typeof following> | null, today: string) =>
      nextAction(exampleScenario({ actions, live }), today)?.text;
    expect(next(null, '2026-03-19')).toBe('Late');
    expect(next(null, '2026-03-20')).toBe('Soon');
    expect(next(null, '2026-03-26')).toBeUndefined();
    expect(next(following('2026-03-01'), '2026-03-26')).toBe('Late');
    expect(next({ ...following('2026-03-01'), endedOn: '2026-03-09' }, '2026-03-10')).toBeUndefined();
  });
});

it('a problem of the store says what to do, and an unknown one keeps its jargon to itself', () => {
  expect(problemWords(new StoreProblem('changed-elsewhere', 'x'))).toMatch(/try again/);
  expect(problemWords(new StoreProblem('quota', 'Free some space.'))).toBe('Free some space.');
  expect(problemWords(new Error('IDBTransaction'))).not.toContain('IDB');
});
