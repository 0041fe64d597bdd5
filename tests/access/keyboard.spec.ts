import type { Page } from '@playwright/test';
import { expect, test } from '../journey';
import { nameOf, routes, visit } from './walked-page';

interface Stop {
  readonly name: string;
  /** Which of the page's controls it is; -1 for none of them. */
  readonly place: number;
  isMarked: boolean;
  readonly isCovered: boolean;
}

/** Numbers the controls that Tab should come to, each group of radio buttons once. @returns how many there are, and the small ones */
function number(): { count: number; small: string[] } {
  const radios = new Set<string>();
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="slider"]',
    ),
  ].filter((control) => {
    if (
      !control.checkVisibility({ visibilityProperty: true }) ||
      control.matches(':disabled, [tabindex="-1"]')
    )
      return false;
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    const isFirst = !radios.has(control.name);
    radios.add(control.name);
    return isFirst;
  });
  controls.forEach((control, place) => (control.dataset.place = String(place)));
  const small = controls
    .filter((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      const display = getComputedStyle(control).display;
      // Links within a sentence, and what a larger part of its own takes presses for.
      if (display.startsWith('inline') && control.localName === 'a') return false;
      if (control.matches('.skip, .visually-hidden, .visually-hidden *, .ask')) return false;
      return width > 0 && (width < 24 || height < 24);
    })
    .map((control) => control.outerHTML.slice(0, 90));
  return { count: controls.length, small };
}

/** Where the focus is. Runs in the page. */
function stop(): Stop {
  const at = document.activeElement as HTMLElement;
  const shownBy = [at, at.closest<HTMLElement>('.box'), at.closest('label')].filter((one) => one !== null);
  const isMarked = shownBy.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (one === at && boxShadow !== 'none');
  });
  const { left, top, width, height } = at.getBoundingClientRect();
  const hit = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, left + Math.min(width / 2, 20))),
    Math.min(innerHeight - 1, Math.max(0, top + Math.min(height, innerHeight) / 2)),
  );
  const bar = hit?.closest('.key-bar, [role="status"], .notices, thead, header');
  const group = at instanceof HTMLInputElement && at.type === 'radio' ? at.name : null;
  const numbered = group ? document.querySelector<HTMLElement>(`input[name="${group}"][data-place]`) : at;
  return {
    name: at.outerHTML.slice(0, 80),
    place: Number(numbered?.dataset.place ?? -1),
    isMarked,
    isCovered: Boolean(bar && !bar.contains(at) && width > 1),
  };
}

async function walk(page: Page, count: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < count + 40; press++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(stop);
    if (here.name.startsWith('<body')) break;
    // The parts of a date are stops within one control, the last of which its own picker marks.
    const before = stops.at(-1);
    if (before && before.place >= 0 && before.place === here.place) before.isMarked ||= here.isMarked;
    else stops.push(here);
  }
  return stops;
}

for (const route of routes)
  test(`${nameOf(route)} can be walked by keyboard`, async ({ page }) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await visit(page, route);
      const { count, small } = await page.evaluate(number);
      expect.soft(small, `too small at ${width}`).toEqual([]);
      const stops = await walk(page, count);
      const names = (list: readonly Stop[]) => [...new Set(list.map(({ name }) => name))];
      expect.soft(names(stops.filter(({ isMarked }) => !isMarked)), `focus unseen at ${width}`).toEqual([]);
      expect.soft(names(stops.filter(({ isCovered }) => isCovered)), `covered at ${width}`).toEqual([]);
      const places = stops.map(({ place }) => place).filter((place) => place >= 0);
      expect.soft(places.length, `each control once at ${width}`).toBe(new Set(places).size);
      expect.soft(new Set(places).size, `all controls at ${width}`).toBe(count);
      expect.soft(places, `in their order at ${width}`).toEqual(places.toSorted((a, b) => a - b));
    }
  });
