import { alive, expect, routesOf, test } from './journey';

test('every page answers 200 with its own title, and comes alive to the same text', async ({
  page,
  dist,
}) => {
  test.setTimeout(300_000);
  const titles = new Set<string>();
  for (const route of routesOf(dist)) {
    const response = await page.goto(route, { waitUntil: 'commit' });
    expect(response!.status(), route).toBe(200);
    expect(await response!.text(), route).toMatch(/<h1[^>]*>[^<]+/);
    await alive(page);
    titles.add(await page.title());
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  expect(titles.size).toBe(routesOf(dist).length);
});

// Under a folder the links are followed in the built pages (`links.spec.ts`).
test('no link leads nowhere', { tag: '@addressless' }, async ({ page, dist, request }) => {
  const seen = new Map<string, string>();
  for (const route of routesOf(dist)) {
    await page.goto(route);
    await alive(page);
    for (const link of await page.locator('a[href]').all()) {
      const address = new URL((await link.getAttribute('href'))!, page.url());
      if (address.origin !== new URL(page.url()).origin) continue;
      if (address.hash && address.pathname === new URL(page.url()).pathname) {
        const target = page.locator(`[id="${decodeURIComponent(address.hash.slice(1))}"]`);
        await expect.soft(target, `${address.hash} on ${route}`).toHaveCount(1);
      }
      seen.set(address.pathname, route);
    }
  }
  for (const [pathname, from] of seen) {
    const { status } = await request.get(pathname).then((response) => ({ status: response.status() }));
    expect.soft(status, `${pathname}, linked on ${from || 'home'}`).toBe(200);
  }
});

test('an unknown address is a real 404, readable and with a way back', async ({ page, troubles }) => {
  const response = await page.goto('no-such-page/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no page/);
  await alive(page);
  await page.getByRole('link', { name: 'See all calculators' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your situation?');
  // The browser itself reports the missing page.
  troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !/status of 404/.test(trouble)));
});

test('repeated slashes in an address are one', async ({ page, baseURL }) => {
  const { origin, pathname } = new URL(baseURL!);
  for (const address of [`${origin}/${pathname}settings/`, `${origin}${pathname}settings//`]) {
    await page.goto(address);
    await alive(page);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('Settings');
    expect(new URL(page.url()).pathname).toBe(`${pathname}settings/`);
  }
});

test('a link switches the page in place, back returns, focus and title follow', async ({ page, dist }) => {
  await page.goto('');
  await alive(page);
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  const [route] = routesOf(dist).filter((path) => path !== '');
  await page
    .locator(`main a[href$="/${route}"]`)
    .first()
    .or(page.getByRole('link', { name: 'Settings' }).first())
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).not.toHaveTitle(/what a stockout costs/);
  await page.goBack();
  await expect(page).toHaveTitle(/what a stockout costs/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your situation?');
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
});
