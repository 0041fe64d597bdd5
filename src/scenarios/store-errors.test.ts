import { expect, it } from 'vitest';
import { StoreProblem } from './store';
import { isLostConnection, storeProblem } from './store-errors';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

it.each([
  ['itself', named('QuotaExceededError')],
  ['what aborted the transaction', named('AbortError', { inner: named('QuotaExceededError') })],
  ['the first of many', named('BulkError', { failures: [named('QuotaExceededError')] })],
  ['a browser’s own', new DOMException('Full', 'QuotaExceededError')],
])('knows a full disk by %s, and says how to mend it', (_, error) => {
  expect(storeProblem(error)).toMatchObject({ reason: 'quota', message: expect.stringContaining('Free') });
});

it.each([
  ['DatabaseClosedError', true],
  ['InvalidStateError', true],
  ['UnknownError', true],
  ['QuotaExceededError', false],
  ['AbortError', false],
])('%s is a lost connection: %s', (name, lost) => {
  expect(isLostConnection(named(name))).toBe(lost);
  expect(isLostConnection(named('OpenFailedError', { inner: named(name) }))).toBe(lost);
});

it('leaves a problem as it is', () => {
  const problem = new StoreProblem('changed-elsewhere', 'Changed.');
  expect(storeProblem(problem)).toBe(problem);
});

it.each([
  [named('VersionError'), 'outdated'],
  [named('DataCloneError'), 'invalid'],
  [named('Whatever'), 'unavailable'],
  ['text', 'unavailable'],
  [null, 'unavailable'],
])('makes a sentence of anything: %s', (error, reason) => {
  const problem = storeProblem(error);
  expect(problem.reason).toBe(reason);
  expect(problem.message).toMatch(/^[A-Z].*\.$/);
});

it('ends with errors that go in a circle', () => {
  const circle: Record<string, unknown> = named('A') as never;
  circle.inner = circle;
  expect(storeProblem(circle).reason).toBe('unavailable');
});
