import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sbomOf } from './sbom.js';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Parameters<
  typeof sbomOf
>[0];

test('a package stands with version, licence and the hash it is installed by', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a/node_modules/@scope/b': {
      version: '1.2.3',
      license: '(MIT OR Apache-2.0)',
      integrity: 'sha512-AAEC',
    },
  };
  expect(sbomOf({ name: 'stockgap', version: '0.1.0', packages }).components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40scope/b@1.2.3?at=node_modules%2Fa%2Fnode_modules%2F%40scope%2Fb',
      name: '@scope/b',
      version: '1.2.3',
      purl: 'pkg:npm/%40scope/b@1.2.3',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
      hashes: [{ alg: 'SHA-512', content: '000102' }],
    },
  ]);
});

test('every package of the lock file is listed, and is locked by a hash', () => {
  const { components } = sbomOf(lock);
  expect(components.length).toBe(Object.keys(lock.packages).length - 1);
  expect(new Set(components.map((component) => JSON.stringify(component))).size).toBe(components.length);
  expect(components.filter(({ hashes }) => !hashes?.every(({ alg }) => alg === 'SHA-512'))).toEqual([]);
});
