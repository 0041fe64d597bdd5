import { describe, expect, it } from 'vitest';
import { exampleId } from '../scenarios/example-scenario';
import { actionBy, followed, scenarioWith } from './scenario-under-test';
import { toDoKey, toDoList, undatedScenarios } from './to-do';

const today = '2026-11-23';
const other = exampleId(2);
const duesOf = (...dates: string[]) =>
  toDoList([scenarioWith({ actions: dates.map((by) => actionBy(by)) })], today).map(({ due }) => due);

describe('what is on the list', () => {
  it('stands by when it is due', () => {
    expect(duesOf('2026-11-22', '2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01')).toEqual([
      'overdue',
      'today',
      'week',
      'week',
      'later',
    ]);
  });

  it('drops after 14 days, unless its gap is being followed, and with the end of the gap', () => {
    const actions = [actionBy('2026-11-09'), actionBy('2026-11-08')];
    const dates = (live: ReturnType<typeof followed> | null) =>
      toDoList([scenarioWith({ actions, live })], today).map(({ by }) => by);
    expect(dates(null)).toEqual(['2026-11-09']);
    expect(dates(followed())).toEqual(['2026-11-08', '2026-11-09']);
    expect(dates(followed('2026-11-20'))).toEqual([]);
  });

  it('comes from all scenarios, soonest first, and by title on one day', () => {
    const list = toDoList(
      [
        scenarioWith({ title: 'Zebra', actions: [actionBy('2026-12-05'), actionBy('2026-11-24', 'a')] }),
        scenarioWith({ title: 'Ant', id: other, actions: [actionBy('2026-11-24', 'b')] }),
      ],
      today,
    );
    expect(list.map(({ by, scenarios }) => `${by} ${scenarios[0]!.title}`)).toEqual([
      '2026-11-24 Ant',
      '2026-11-24 Zebra',
      '2026-12-05 Zebra',
    ]);
  });

  it('leaves out what is done or has no date, but keeps what was ticked a moment ago', () => {
    const done = actionBy('2026-11-24', 'done', true);
    const scenario = scenarioWith({ actions: [done, actionBy(null, 'some day')] });
    expect(toDoList([scenario], today)).toEqual([]);
    const list = toDoList([scenario], today, new Set([toDoKey(scenario, 'done')]));
    expect(list).toMatchObject([{ text: 'done', done: true }]);
  });

  it('says the same thing of one scenario once', () => {
    const twice = [actionBy('2026-11-24', 'same'), actionBy('2026-11-25', 'same')];
    expect(toDoList([scenarioWith({ actions: twice })], today)).toHaveLength(1);
  });
});

describe('copies of a scenario', () => {
  const actions = [actionBy('2026-11-24', 'Book air freight.')];
  const first = scenarioWith({ title: 'Kettle', actions, createdAt: '2026-11-01T08:00:00.000Z' });
  const copy = scenarioWith({
    ...first,
    id: other,
    title: 'A kettle, dearer',
    createdAt: '2026-11-20T08:00:00.000Z',
  });
  const titles = (...all: ReturnType<typeof scenarioWith>[]) =>
    toDoList(all, today).map(({ scenarios }) => scenarios.map(({ title }) => title));

  it('say the same thing once, the oldest first, in whatever order they come', () => {
    expect(titles(copy, first)).toEqual([['Kettle', 'A kettle, dearer']]);
    expect(titles(first, copy)).toEqual([['Kettle', 'A kettle, dearer']]);
  });

  it('stand alone with another day, text or product', () => {
    const another = (changed: Partial<typeof copy>) => titles(first, { ...copy, ...changed }).length;
    expect(another({ actions: [actionBy('2026-11-25', 'Book air freight.')] })).toBe(2);
    expect(another({ actions: [actionBy('2026-11-24', 'Book sea freight.')] })).toBe(2);
    expect(another({ product: exampleId(9) })).toBe(2);
  });

  it('leave the thing to do to those where it is not done', () => {
    const done = { ...first, actions: [actionBy('2026-11-24', 'Book air freight.', true)] };
    expect(titles(done, copy)).toEqual([['A kettle, dearer']]);
    const [half] = toDoList([done, copy], today, new Set([toDoKey(done, 'Book air freight.')]));
    expect(half).toMatchObject({
      done: false,
      scenarios: [{ title: 'Kettle' }, { title: 'A kettle, dearer' }],
    });
  });
});

it('asks for a date only where something is left to do, of late, in a gap that goes on', () => {
  const undated = { actions: [actionBy(null)], asOf: null };
  expect(undatedScenarios([scenarioWith(undated)], today)).toHaveLength(1);
  const nothing = [
    scenarioWith({ actions: [actionBy(null, 'x', true)] }),
    scenarioWith({ ...undated, changedAt: '2026-10-01T00:00:00.000Z' }),
    scenarioWith({ ...undated, live: followed('2026-11-20') }),
    scenarioWith({ actions: [actionBy('2026-11-30')] }),
  ];
  expect(undatedScenarios(nothing, today)).toEqual([]);
});
