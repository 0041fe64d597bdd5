import { calculatorsOf, expect, routesOf, test } from './journey';

test.use({ javaScriptEnabled: false });

test('every page can be read before any script has run', async ({ page, dist }) => {
  for (const route of routesOf(dist)) {
    await page.goto(route);
    await expect(page.getByRole('heading', { level: 1 }), route).toBeVisible();
    await expect(page.getByRole('link', { name: 'Stockgap' })).toBeVisible();
  }
});

test('every calculator shows its worked example, named so, with an answer', async ({ page, dist }) => {
  for (const route of calculatorsOf(dist)) {
    await page.goto(route);
    const answer = page.getByRole('region', { name: 'Answer', exact: true });
    await expect(answer.getByText('Example', { exact: true }), route).toBeVisible();
    await expect(answer, route).toContainText(/\d/);
    await expect(answer, route).not.toContainText(/NaN|undefined|Infinity|\[object/);
    await expect(page.getByRole('heading', { name: 'How it works' })).toBeVisible();
  }
});
