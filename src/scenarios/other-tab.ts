/** A store in a worker, as in another tab: does what it is told, and can be ended in the midst of it. For tests only. */

import { DexieStore } from './dexie-store';
import { rowShapes } from './row-shapes';
import type { Changes } from './store';
import { laterShapes } from './test-database';

export interface OtherTabTask {
  readonly name: string;
  readonly changes: Changes;
  /** Whether this tab has the later version of the app. */
  readonly isLater: boolean;
  /** At which put it says that it is writing. */
  readonly signalAt?: number;
}
export type OtherTabWord = 'writing' | 'done' | `failed: ${string}`;

const say = (word: OtherTabWord) => self.postMessage(word);

function signal(at: number) {
  const put = IDBObjectStore.prototype.put;
  let calls = 0;
  IDBObjectStore.prototype.put = function (...args) {
    calls += 1;
    if (calls === at) say('writing');
    return put.apply(this, args);
  };
}

self.addEventListener('message', ({ data }: MessageEvent<OtherTabTask>) => {
  const store = new DexieStore(data.name, { shapes: data.isLater ? laterShapes : rowShapes });
  if (data.signalAt !== undefined) signal(data.signalAt);
  store
    .open()
    .then(() => store.apply(data.changes))
    .then(
      () => say('done'),
      (problem: unknown) => say(`failed: ${(problem as { reason?: string }).reason ?? String(problem)}`),
    );
});
