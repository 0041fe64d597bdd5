import { alive, calculatorsOf, expect, test } from './journey';

test('currency, locale and colours are kept and applied on every page', async ({ page, dist }) => {
  await page.goto('settings/');
  await alive(page);
  await page.getByLabel('Currency').selectOption('EUR');
  await page.getByLabel('Numbers and dates as in').selectOption('de-DE');
  await expect(page.getByRole('status').filter({ hasText: 'Shown as' })).toContainText(/1\.234,50\s€/);
  await page.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await page.reload();
  await alive(page);
  await expect(page.getByLabel('Currency')).toHaveValue('EUR');
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  await expect(page.locator('main')).not.toContainText('$');
});

test('the chosen colours are there at the first paint', async ({ page }) => {
  await page.goto('settings/');
  await alive(page);
  await page.getByLabel('Dark').check();
  await page.route('**/assets/*.js', () => {});
  await page.goto('', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
});

test('unreadable settings are as if never chosen', async ({ page, base }) => {
  await page.goto('settings/');
  await page.evaluate(
    (key) => localStorage.setItem(key, '{"currency":12,"locale":"!!","scheme":'),
    `stockgap:${base}:settings`,
  );
  await page.reload();
  await alive(page);
  await expect(page.getByLabel('Currency')).toHaveValue('USD');
});
