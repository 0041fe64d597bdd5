import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.js';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
const get = (path: string) => fetch(new URL(path, site.url), { redirect: 'manual' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'dist/page'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), 'home');
  await writeFile(join(folder, 'dist/page/index.html'), 'page');
  await writeFile(join(folder, 'dist/404.html'), 'missing');
  await writeFile(join(folder, 'dist/_headers'), '/*\n  X-One: a: b\n\n/page/*\n  X-Two: c\n');
  site = await serve({ folder: join(folder, 'dist'), base: '/under/' });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

test('pages by their folder, with the headers that fit', async () => {
  const page = await get('page/');
  expect([page.status, await page.text(), page.headers.get('X-One'), page.headers.get('X-Two')]).toEqual([
    200,
    'page',
    'a: b',
    'c',
  ]);
  expect((await get('.')).status).toBe(200);
});

test('a folder without its slash is sent on, a missing file is a real 404', async () => {
  const bare = await get('page');
  expect([bare.status, bare.headers.get('Location')]).toEqual([301, '/under/page/']);
  const missing = await get('none.js');
  expect([missing.status, await missing.text()]).toEqual([404, 'missing']);
  expect((await get('/page/')).status).toBe(404);
});

test.each(['%2e%2e/secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt', '_headers'])(
  'gives away nothing outside: %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('texts in brotli where a host would send them so, for those who take it', async () => {
  const host = await serve({ folder: join(folder, 'dist'), packed: true });
  const asked = (encodings: string) =>
    fetch(new URL('page/', host.url), { headers: { 'Accept-Encoding': encodings } });
  const [packed, plain] = [await asked('gzip, br'), await asked('identity')];
  expect([packed.headers.get('Content-Encoding'), await packed.text()]).toEqual(['br', 'page']);
  expect([plain.headers.get('Content-Encoding'), await plain.text()]).toEqual([null, 'page']);
  await host.close();
});
