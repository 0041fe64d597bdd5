import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const calculators = join(import.meta.dirname, '../../calculators');
const ids = readdirSync(calculators, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A guide as it is read: its own markup with that of the components it is made of, in place, without notes. */
function wholeMarkup(file: string): string {
  const source = readFileSync(file, 'utf8');
  const parts = new Map(
    [...source.matchAll(/import (\w+) from '(\.[^']+\.svelte)'/g)].map(([, name, path]) => [name!, path!]),
  );
  return source
    .replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    .replace(/<([A-Z]\w*)\b[^>]*\/>/g, (tag, name: string) => {
      const path = parts.get(name);
      return path === undefined ? tag : wholeMarkup(join(dirname(file), path));
    });
}

/** What stands between a heading and the next: sentences without markup. */
function itemsUnder(markup: string, heading: string): string[] {
  const [, after = ''] = markup.split(`<h3>${heading}</h3>`);
  const [section] = after.split('<h3>');
  return [...section!.matchAll(/<(li|p)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
    text!
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test.each(ids)('the guide of %s says what it does not model, and its sources', (id) => {
  const markup = wholeMarkup(join(calculators, id, 'Guide.svelte'));
  const least = { 'What it does not model': 2, Sources: 1 };
  for (const [heading, count] of Object.entries(least)) {
    expect(markup.split(`<h3>${heading}</h3>`), heading).toHaveLength(2);
    const items = itemsUnder(markup, heading);
    expect(items.length, heading).toBeGreaterThanOrEqual(count);
    for (const item of items) expect(item, heading).toMatch(/^.{15,}[.:?]$/s);
  }
});
