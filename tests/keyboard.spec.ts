import { alive, calculatorsOf, expect, firstNumber, test } from './journey';

test('the keyboard reaches the content, the inputs and undo', async ({ page, dist }) => {
  const [route] = calculatorsOf(dist);
  await page.goto(route!);
  await alive(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const box = firstNumber(page);
  const before = await box.inputValue();
  await box.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('7');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(box).toHaveValue('7');
});

test('the way to the content is out of sight until it is focused, at any size of text', async ({
  page,
  dist,
}) => {
  const [route] = calculatorsOf(dist);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(route!);
  await alive(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).not.toBeInViewport();
  await skip.focus();
  await expect(skip).toBeInViewport({ ratio: 1 });
});

test('on a phone the bar at the bottom never covers the focused box', async ({ page, dist }) => {
  const [route] = calculatorsOf(dist);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(route!);
  await alive(page);
  const boxes = page.getByRole('region', { name: 'Your numbers' }).locator('input:visible, select:visible');
  for (const box of (await boxes.all()).slice(0, 12)) {
    await box.focus();
    const covered = await box.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      return (
        at === null ||
        !(
          element === at ||
          element.contains(at) ||
          at.contains(element) ||
          at.closest('label, .field') !== null
        )
      );
    });
    expect(covered).toBe(false);
  }
});
