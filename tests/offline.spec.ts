import { alive, calculatorsOf, expect, routesOf, test } from './journey';
import { box, figuresOf, linkOf, saveAs, visit } from './scenario';

test.use({ serviceWorkers: 'allow' });

test('after one visit every page reloads offline, and it is said once', async ({ page, context, dist }) => {
  test.setTimeout(240_000);
  await page.goto('');
  await alive(page);
  await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  for (const route of routesOf(dist)) {
    await page.goto(route);
    await alive(page);
    await expect(page.getByRole('heading', { level: 1 }), route).toBeVisible();
    await page.reload();
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toHaveCount(0);
  }
  await page.goto('?utm_source=mail');
  await alive(page);
});

test('offline, an address not quite a page’s leads to the page, and an unknown one to the way back', async ({
  page,
  context,
  base,
  troubles,
}) => {
  await page.goto('');
  await alive(page);
  await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await alive(page);
  const unknown = await page.goto('no-such-page/');
  expect(unknown!.status()).toBe(404);
  await context.setOffline(true);
  for (const address of ['settings', 'settings/?x=1', 'settings?x=1', 'settings//']) {
    await page.goto(address);
    await alive(page);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('Settings');
    expect(new URL(page.url()).pathname, address).toBe(`${base}settings/`);
  }
  for (const address of ['no-such-page', 'no/such/page/?x=1']) {
    const response = await page.goto(address);
    expect(response!.status(), address).toBe(404);
    await alive(page);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(/no page/);
  }
  // The browser itself reports the missing pages.
  troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !/status of 404/.test(trouble)));
});

test('offline, numbers are saved and opened again, and a link made there brings the same figures', async ({
  page,
  context,
  dist,
}) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  test.setTimeout(90_000);
  await page.goto('');
  await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 30_000 });
  await context.setOffline(true);
  await visit(page, 'restock-gap/');
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  const figures = await figuresOf(page);
  const link = await linkOf(page);
  await saveAs(page, 'Saved offline', { dated: false });
  await page.reload();
  await expect(box(page, 'dailyDemand')).toHaveValue('14', { timeout: 30_000 });
  await visit(page, 'scenarios/');
  await expect(page.getByRole('link', { name: 'Saved offline' }).first()).toBeVisible();
  await visit(page, link);
  expect(await figuresOf(page)).toBe(figures);
});
