import { expect, test } from '../journey';
import { nameOf, routes, unfoldAll, visit } from './walked-page';

/** What moves, or would move if its state changed, for longer than a blink. Runs in the page. */
function moving(): readonly string[] {
  const seconds = (list: string) => Math.max(...list.split(',').map((one) => parseFloat(one)));
  const able = [...document.querySelectorAll('body *')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves =
        seconds(style.transitionDuration) > 0 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0.001) ||
        style.scrollBehavior === 'smooth';
      return moves ? [`${element.localName}.${element.className}${part ?? ''}`] : [];
    }),
  );
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
    .map(({ effect }) => `runs: ${(effect as KeyframeEffect).target?.className}`);
  return [...new Set([...able, ...running])];
}

for (const route of routes)
  test(`${nameOf(route)} stands still for readers who ask for it`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, route);
    await unfoldAll(page);
    expect.soft(await page.evaluate(moving), 'unfolded').toEqual([]);
    const number = page.locator('main input[inputmode="decimal"], main input[inputmode="numeric"]').first();
    if ((await number.count()) === 0) return;
    await number.fill('9');
    // While the simulation runs, and its progress stands there.
    for (let look = 0; look < 3; look++) {
      expect.soft(await page.evaluate(moving), 'after an edit').toEqual([]);
      await page.waitForTimeout(100);
    }
  });
