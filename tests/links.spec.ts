import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calculatorsOf, expect, test } from './journey';

/** Attributes of a page as it was built that lead to a file of the site: with the place in it, if any. */
function leadsOf(html: string): readonly { readonly tag: string; readonly to: string }[] {
  return [...html.matchAll(/<(a|link|script|img|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)]
    .map(([, tag, to]) => ({ tag: tag!, to: to!.replaceAll('&amp;', '&') }))
    .filter(({ to }) => !/^[a-z]+:/.test(to));
}

test('every link, file and place that a built page names is there', ({ dist, base }) => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const pages = new Map(files.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
  const idsOf = new Map(
    [...pages].map(([file, html]) => [
      file,
      new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!)),
    ]),
  );
  let followed = 0;
  const dead: string[] = [];
  for (const [file, html] of pages)
    for (const { tag, to } of leadsOf(html)) {
      const { pathname, hash } = new URL(to, `http://site${base}${file.replace(/index\.html$/, '')}`);
      if (!pathname.startsWith(base)) dead.push(`${file}: ${to} leaves ${base}`);
      const path = decodeURIComponent(pathname.slice(base.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      followed++;
      if (!existsSync(join(dist, target))) dead.push(`${file}: ${to}`);
      else if (tag === 'a' && hash !== '' && !idsOf.get(target)!.has(decodeURIComponent(hash.slice(1))))
        dead.push(`${file}: ${to} has no such place`);
    }
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(20 * pages.size);
});

test('every calculator is built as a page, and the home page leads to it', ({ dist, base }) => {
  const folders = readdirSync('src/calculators', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(calculatorsOf(dist)).toHaveLength(folders.length);
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const linked = new Set(leadsOf(home).map(({ to }) => new URL(to, `http://site${base}`).pathname));
  for (const route of calculatorsOf(dist)) expect(linked, route).toContain(`${base}${route}`);
});
