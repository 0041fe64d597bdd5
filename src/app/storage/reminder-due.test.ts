import { describe, expect, it, test } from 'vitest';
import type { Supplier } from '../../fields/stored';
import type { Held } from '../../scenarios/store';
import { SmallStore } from '../small-store';
import { changesSince, keepMark, markOf, readMark } from './backup-mark';
import { storedKeys } from '../stored-keys';
import { reminderDue, reminderWords } from './reminder-due';

const day = (date: number, hour = 12) => new Date(Date.UTC(2026, 10, date, hour));
const at = (date: number) => day(date).toISOString();

/** Suppliers, each written so many times and last on that day of November. */
const kept = (...rows: readonly (readonly [revision: number, changedOn: number])[]): Held => ({
  scenarios: [],
  products: [],
  suppliers: rows.map(([revision, changedOn], index): Supplier => ({
    version: 1,
    id: `30000000-0000-4000-8000-00000000000${index}`,
    name: 'Works',
    legs: [],
    casePack: null,
    minimumOrder: null,
    revision,
    createdAt: at(1),
    changedAt: at(changedOn),
  })),
});

const due = (question: Partial<Parameters<typeof reminderDue>[0]>) =>
  reminderDue({ held: kept(), backup: null, later: null, now: day(2), fragile: false, ...question });

describe('changes since a backup', () => {
  const before = kept([3, 2], [1, 2]);
  const mark = markOf(before, at(3));

  it.each([
    ['none when nothing was written', before, 0],
    ['every write of a row', kept([7, 5], [1, 2]), 4],
    ['a new row', kept([3, 2], [1, 2], [1, 4]), 1],
    ['a row deleted', kept([3, 2]), 1],
    ['a write after the clock was set back', kept([3, 2], [2, 1]), 1],
    ['a write beside a deletion that takes away more writes', kept([1, 4]), 1],
  ])('are %s', (_, now, changes) => {
    expect(changesSince(now, mark)).toBe(changes);
  });

  it('are all writes where there never was one', () => {
    expect(changesSince(before, null)).toBe(4);
  });

  it('are none for a row whose clock was ahead when it was backed up', () => {
    const ahead = kept([3, 20]);
    expect(changesSince(ahead, markOf(ahead, at(3)))).toBe(0);
  });
});

describe('a reminder', () => {
  it('is not due with nothing kept, or with all of it backed up however long ago', () => {
    expect(due({})).toBeNull();
    const held = kept([12, 1]);
    expect(due({ held, backup: markOf(held, at(1)), now: day(30) })).toBeNull();
  });

  it('is due at ten changes and not at nine', () => {
    expect(due({ held: kept([9, 2]) })).toBeNull();
    expect(due({ held: kept([10, 2]) })).toEqual({ changes: 10, backedUp: false, days: null });
  });

  it('is due after fourteen days with a change and not after thirteen', () => {
    const backup = markOf(kept([1, 1]), at(1));
    const held = kept([2, 2]);
    expect(due({ held, backup, now: day(14) })).toBeNull();
    expect(due({ held, backup, now: day(15) })).toEqual({ changes: 1, backedUp: true, days: 14 });
    expect(due({ held, now: day(15) })).toEqual({ changes: 2, backedUp: false, days: null });
  });

  it('is due, without days, when the last backup lies ahead by a clock set back', () => {
    const backup = markOf(kept([1, 1]), at(20));
    expect(due({ held: kept([2, 2]), backup })).toEqual({ changes: 1, backedUp: true, days: null });
  });

  it('put off comes again after ten more changes or a week', () => {
    const later = markOf(kept([12, 2]), at(2));
    expect(due({ held: kept([21, 3]), later, now: day(3) })).toBeNull();
    expect(due({ held: kept([22, 3]), later, now: day(3) })).toMatchObject({ changes: 22 });
    expect(due({ held: kept([12, 2]), later, now: day(8) })).toBeNull();
    expect(due({ held: kept([12, 2]), later, now: day(9) })).toMatchObject({ changes: 12 });
  });

  it('comes with the first thing saved where the device may lose it, and only until there is a backup', () => {
    const held = kept([1, 1]);
    expect(due({ held, fragile: true })).toMatchObject({ changes: 1 });
    expect(due({ held: kept([2, 2]), fragile: true, backup: markOf(held, at(1)) })).toBeNull();
  });

  it.each([
    [{ changes: 1, backedUp: false, days: null }, 'One change and no backup yet.'],
    [{ changes: 12, backedUp: true, days: null }, '12 changes since your last backup.'],
    [{ changes: 12, backedUp: true, days: 0 }, '12 changes since your last backup, less than a day ago.'],
    [{ changes: 12, backedUp: true, days: 1 }, '12 changes since your last backup, a day ago.'],
    [{ changes: 12, backedUp: true, days: 20 }, '12 changes since your last backup, 20 days ago.'],
  ])('says how much and since when', (reminder, words) => {
    expect(reminderWords(reminder)).toBe(words);
  });
});

test('a mark is read as it was kept, and not at all when it was tampered with', () => {
  const texts = new Map<string, string>();
  const store = new SmallStore(
    () =>
      ({
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => texts.set(key, text),
      }) as unknown as Storage,
  );
  expect(readMark(store, storedKeys.backup)).toBeNull();
  const mark = markOf(kept([3, 2]), at(3));
  keepMark(store, storedKeys.backup, mark);
  expect(readMark(store, storedKeys.backup)).toEqual(mark);
  const wrong = [
    '{',
    '17',
    '{}',
    JSON.stringify({ ...mark, at: 'soon' }),
    JSON.stringify({ ...mark, writes: -1 }),
  ];
  for (const text of wrong) {
    texts.set(storedKeys.backup, text);
    expect(readMark(store, storedKeys.backup)).toBeNull();
  }
});
