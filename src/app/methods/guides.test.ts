import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const calculators = join(import.meta.dirname, '../../calculators');
const ids = readdirSync(calculators, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A component's source with that of the components it is made of. */
function wholeSource(file: string): string {
  const own = readFileSync(file, 'utf8');
  const parts = [...own.matchAll(/from '(\.[^']+\.svelte)'/g)].map(([, path]) => join(dirname(file), path!));
  return [own, ...parts.map(wholeSource)].join('\n');
}

test.each(ids)('the guide of %s says what it assumes or does not model, and its sources', (id) => {
  const source = wholeSource(join(calculators, id, 'Guide.svelte'));
  expect(source).toContain('<h3>What it does not model</h3>');
  expect(source).toContain('<h3>Sources</h3>');
});
