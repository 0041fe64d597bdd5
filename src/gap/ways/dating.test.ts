import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { gapInputs } from '../gap-inputs';
import { safePromiseDay } from '../promises/safe-promise-day';
import { lastingPromiseDay, refilledForGood, safeWait } from './dating';
import { rankingInputs, type RankingValues } from './ranking-inputs';
import { standardWays } from './standard-ways';
import { flown, taking } from './way';

const values: RankingValues = defaultsOf({ ...gapInputs, ...rankingInputs });
const few = { ...values, onHandFba: 0, shipments: flown(values, 20, values) };

describe('a date to promise', () => {
  it('is of the landing that refills for good, not of a few flown units', () => {
    const [main] = values.shipments;
    expect(refilledForGood(few).shipments).toHaveLength(1);
    expect(lastingPromiseDay(few)).toBeGreaterThan(main!.likely);
    expect(refilledForGood(values)).toBe(values);
    expect(lastingPromiseDay(values)).toBe(safePromiseDay(values));
  });

  it('makes a wait within what the channel takes', () => {
    expect(safeWait(values)).toBeGreaterThanOrEqual(1);
    expect(safeWait({ ...values, promiseLimit: 5 })).toBe(5);
  });
});

describe('the ways', () => {
  const ids = standardWays(values).map(({ id }) => id);

  it('hold the longest wait that the channel takes', () => {
    const longest = standardWays({ ...values, promiseDays: 7 }).filter(
      ({ changes }) => changes.promiseKind === 'fixed-wait' && changes.promiseDays === values.promiseLimit,
    );
    expect(longest.length).toBeGreaterThan(0);
  });

  it('combine the flight with price, ads and backorders before and after it is chosen', () => {
    for (const id of ['fly', 'fly-closed-price', 'fly-closed-ads', 'fly-fixed-date', 'fly-shrinking'])
      expect(ids).toContain(id);
    const ways = standardWays(values);
    const fly = ways.find(({ id }) => id === 'fly')!;
    const before = new Set(ways.map(({ changes }) => JSON.stringify({ ...values, ...changes })).map(sorted));
    for (const way of standardWays({ ...values, ...fly.changes }))
      expect(before).toContain(sorted(JSON.stringify(taking({ ...values, ...fly.changes }, way))));
  });
});

/** What plays a part only where orders wait is left out where none do. */
function sorted(text: string): string {
  const { promiseKind, promiseDays, promiseDate, shipments, priceRise, adsCut, orderLimit, whileOut } =
    JSON.parse(text) as RankingValues;
  const promise =
    whileOut === 'closed'
      ? null
      : { 'fixed-wait': promiseDays, 'fixed-date': promiseDate, shrinking: 0 }[promiseKind];
  return JSON.stringify([whileOut, promise, shipments, priceRise, adsCut, orderLimit]);
}
