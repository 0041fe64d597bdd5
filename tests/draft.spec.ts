import { alive, calculatorsOf, expect, firstNumber, test } from './journey';

test('a reload keeps what was typed, undo takes it back, reset returns to the example', async ({
  page,
  dist,
}) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  const box = firstNumber(page);
  const before = await box.inputValue();
  await box.fill('7');
  await box.blur();
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await page.reload();
  await alive(page);
  await expect(firstNumber(page)).toHaveValue('7');
  await page.getByRole('button', { name: 'Reset to the example' }).click();
  await expect(firstNumber(page)).toHaveValue(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(firstNumber(page)).toHaveValue('7');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(firstNumber(page)).toHaveValue(before);
});

test('a new tab starts from the newest draft, and each tab then keeps its own', async ({
  page,
  context,
  dist,
}) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  await firstNumber(page).fill('7');
  await firstNumber(page).blur();
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(route!);
  await alive(other);
  await expect(firstNumber(other)).toHaveValue('7');
  await firstNumber(other).fill('8');
  await firstNumber(other).blur();
  await other.waitForTimeout(500);
  await page.reload();
  await alive(page);
  await expect(firstNumber(page)).toHaveValue('7');
});

test('with a draft the example is never shown as its answer', async ({ page, dist }) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  await firstNumber(page).fill('7');
  await firstNumber(page).blur();
  await page.waitForTimeout(500);
  await page.route('**/assets/*.js', () => {});
  await page.goto(route!, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Example', { exact: true })).toBeHidden();
});

test('a mangled draft is set aside, said, and never crashes the page', async ({ page, base, dist }) => {
  const [route] = calculatorsOf(dist);
  const key = `stockgap:${base}:draft:${route!.replace('/', '')}:blank`;
  for (const text of [
    '{"version":1,"val',
    '[]',
    'null',
    '{"version":1,"values":{"__proto__":1}}',
    '{"version":99,"values":{}}',
  ]) {
    await page.goto(route!);
    await page.evaluate(
      ([name, broken]) => {
        localStorage.clear();
        sessionStorage.clear();
        sessionStorage.setItem(name!, broken!);
      },
      [key, text],
    );
    await page.reload();
    await alive(page);
    await expect(page.getByRole('region', { name: 'Answer', exact: true }), text).toContainText(/\d/);
  }
  await expect(page.getByRole('alert').filter({ hasText: 'set aside' })).toBeVisible();
});

test('what cannot be read goes with a reset and an undo', async ({ page, dist }) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  const box = firstNumber(page);
  const before = await box.inputValue();
  const reset = page.getByRole('button', { name: 'Reset to the example' });
  await expect(reset).toBeDisabled();
  await box.fill('7x');
  await reset.click();
  await expect(box).toHaveValue(before);
  await expect(reset).toBeDisabled();
  await box.fill('7');
  await box.blur();
  await box.fill('7x');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box).toHaveValue(before);
});
