import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./fixtures/', import.meta.url);

/** Names of the example files; each begins with the id of its kind. */
export const fixtureNames: readonly string[] = readdirSync(folder).filter((name) => !name.startsWith('.'));

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}
