import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledPackages, onlyBundledPackages, packageOf } from './bundled-packages';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
};

test.each(Object.entries(bundledPackages))('%s is installed under %s', (name, licence) => {
  expect(lock.packages[`node_modules/${name}`]?.license).toBe(licence);
  // Both ask for no more than to be named.
  expect(['MIT', 'Apache-2.0']).toContain(licence);
});

test.each([
  ['/home/me/app/src/main.ts', null],
  ['\0vite/preload-helper.js', null],
  ['/app/node_modules/chart.js/dist/chart.js', 'chart.js'],
  ['C:\\app\\node_modules\\@internationalized\\number\\dist\\x.mjs?v=1', '@internationalized/number'],
  ['/app/node_modules/a/node_modules/@b/c/index.js', '@b/c'],
])('%s is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('a build with another package in it fails, and names it', () => {
  const said: string[] = [];
  const generate = onlyBundledPackages().generateBundle as unknown as (
    this: { error: (message: string) => void },
    options: unknown,
    bundle: unknown,
  ) => void;
  const build = (...moduleIds: string[]) =>
    generate.call({ error: (message) => said.push(message) }, {}, { main: { type: 'chunk', moduleIds } });
  build('/app/src/main.ts', '/app/node_modules/svelte/src/index.js');
  expect(said).toEqual([]);
  build('/app/node_modules/svelte/src/index.js', '/app/node_modules/left-pad/index.js');
  expect(said).toEqual([expect.stringMatching(/left-pad$/)]);
});
