import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { alive, calculatorsOf, expect, firstNumber, test } from './journey';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}
interface Manifest {
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Picture[] }[];
  readonly file_handlers: readonly { readonly action: string }[];
}

/** "512x512", from the first chunk of a PNG. */
function pngSize(data: Buffer): string {
  if (data.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  return `${data.readUInt32BE(16)}x${data.readUInt32BE(20)}`;
}

test('the manifest names only what is there, in the sizes it says', async ({ page, base, request }) => {
  await page.goto('');
  const link = await page.locator('link[rel="manifest"]').getAttribute('href');
  const address = new URL(link!, page.url());
  expect(address.pathname).toBe(`${base}manifest.webmanifest`);
  const manifest = (await (await request.get(address.href)).json()) as Manifest;
  expect(manifest.id).toBe('stockgap');
  for (const path of [manifest.start_url, manifest.scope])
    expect(new URL(path, address).pathname, 'under any folder').toBe(base);

  const pictures = [
    ...manifest.icons,
    ...manifest.screenshots,
    ...manifest.shortcuts.flatMap(({ icons }) => icons),
  ];
  for (const { src, sizes, type } of pictures) {
    const answer = await request.get(new URL(src, address).href);
    expect(answer.status(), src).toBe(200);
    expect(answer.headers()['content-type'], src).toContain(type);
    if (type === 'image/png') expect(pngSize(await answer.body()), src).toBe(sizes);
  }
  const has = (sizes: string, purpose: string) =>
    manifest.icons.some((icon) => icon.sizes === sizes && icon.purpose === purpose);
  expect([has('192x192', 'any'), has('512x512', 'any'), has('512x512', 'maskable')]).toEqual([
    true,
    true,
    true,
  ]);
  for (const form of ['wide', 'narrow']) {
    const sizes = manifest.screenshots.filter(({ form_factor }) => form_factor === form);
    expect(sizes.length, form).toBeGreaterThan(0);
    expect(new Set(sizes.map((shot) => shot.sizes)).size, 'one shape, or the dialog drops some').toBe(1);
  }
  expect(manifest.shortcuts.length).toBeLessThanOrEqual(4);
  const addresses = [
    ...manifest.shortcuts.map(({ url }) => url),
    ...manifest.file_handlers.map(({ action }) => action),
  ];
  for (const url of addresses)
    expect((await request.get(new URL(url, address).href)).status(), url).toBe(200);

  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  expect(pngSize(await (await request.get(new URL(touch!, page.url()).href)).body())).toBe('180x180');
});

test('the browser finds nothing wrong with the manifest', async ({ page }) => {
  await page.goto('');
  await alive(page);
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(data).toBeTruthy();
  expect(errors).toEqual([]);
});

test('all that is fetched for offline use is under 2 MiB, without what only stores show', ({ dist }) => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const files = new Set([...worker.matchAll(/url:\s*"([^"]+)"/g)].map((match) => match[1]!));
  expect(files.size).toBeGreaterThan(10);
  // As a host sends it; quickly compressed, so that a host does no worse.
  const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const sent = (file: string) => brotliCompressSync(readFileSync(join(dist, file)), quickly).length;
  const bytes = [...files].reduce((sum, file) => sum + sent(file), 0);
  expect(bytes).toBeLessThan(2 * 1024 * 1024);
  expect([...files].filter((file) => file.startsWith('screenshots/'))).toEqual([]);
});

test('the colour around the page follows light and dark', async ({ page }) => {
  await page.goto('');
  const colours = await page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => metas.map((meta) => [meta.getAttribute('media'), meta.getAttribute('content')]));
  expect(colours).toEqual([
    ['(prefers-color-scheme: light)', expect.stringMatching(/^#/)],
    ['(prefers-color-scheme: dark)', expect.stringMatching(/^#/)],
  ]);
});

/** What a browser sends where the app can be installed; this one, without a window, never does. */
const browserAsks = (page: Page) =>
  page.evaluate(() => {
    const prompt = () => {
      document.documentElement.dataset.asked = '';
      return Promise.resolve({ outcome: 'accepted' });
    };
    dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
  });

const offer = (page: Page) => page.getByRole('complementary', { name: 'Keep Stockgap at hand' });

test('installing is offered once an own answer stands, never while typing, and “Not now” is heard', async ({
  page,
  dist,
}) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  await browserAsks(page);
  await expect(offer(page)).toHaveCount(0);
  await firstNumber(page).fill('7');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
  await expect(offer(page)).toHaveCount(0);
  await firstNumber(page).blur();
  await expect(offer(page)).toBeVisible();
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toHaveCount(0);

  await page.reload();
  await alive(page);
  await browserAsks(page);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
  await expect(offer(page)).toHaveCount(0);
  // Who looks for it finds it.
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await offer(page).getByRole('button', { name: 'Install' }).click();
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await expect(offer(page)).toHaveCount(0);
});
