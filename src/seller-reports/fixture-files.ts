import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./fixtures/', import.meta.url);
const refusedFolder = new URL('./refused-fixtures/', import.meta.url);
const namesIn = (of: URL): readonly string[] => readdirSync(of).filter((name) => !name.startsWith('.'));

/** Names of the example files; each begins with the id of its kind. */
export const fixtureNames: readonly string[] = namesIn(folder);

/** Names of files that only look like a kind, or lack what it needs; each begins with the id of that kind. */
export const refusedNames: readonly string[] = namesIn(refusedFolder);

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

export function refusedFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, refusedFolder)));
}
