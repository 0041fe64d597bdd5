/** A small store apart from the database, such as the browser's local one; it may keep nothing. */
export interface MarkerStore {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/**
 * Notes beside the database whether anything is kept in it. To be called after each save, deletion and erasing, with how
 * many rows are left: what the seller deleted was not removed by the browser.
 */
export function noteKept(store: MarkerStore, key: string, rows: number): void {
  if (rows > 0) store.write(key, '1');
  else store.remove(key);
}

/**
 * Whether the browser removed what was kept: the note is there and the rows are not. To be asked of a store whose state is
 * `database` alone, since the memory of a tab starts empty. A browser that clears its small stores too takes the note along,
 * so false proves nothing.
 *
 * @param rows - how many rows were read, the bad ones included
 */
export const wasRemoved = (store: MarkerStore, key: string, rows: number): boolean =>
  rows === 0 && store.read(key) !== null;
