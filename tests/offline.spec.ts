import { alive, expect, routesOf, test } from './journey';

test.use({ serviceWorkers: 'allow' });

test('after one visit every page reloads offline, and it is said once', async ({ page, context, dist }) => {
  test.setTimeout(120_000);
  await page.goto('');
  await alive(page);
  await expect(page.getByText('Ready to work offline.')).toBeVisible();
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
