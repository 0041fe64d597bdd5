import { vi } from 'vitest';

/**
 * Lets the browser's next writes through and fails the `nth`. Taken back by `vi.restoreAllMocks`.
 *
 * @returns how many there were so far
 */
export function failingAt(
  method: 'put' | 'delete',
  nth: number,
  fail: (this: IDBObjectStore) => void,
): { readonly calls: number } {
  const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  const count = { calls: 0 };
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    count.calls += 1;
    if (count.calls === nth) fail.call(this);
    return original.apply(this, args) as never;
  });
  return count;
}
