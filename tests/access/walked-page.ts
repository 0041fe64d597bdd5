import type { Page } from '@playwright/test';
import { alive, routesOf } from '../journey';

/** The build that is walked. */
export const folder = process.env.STOCKGAP_ACCESS_FOLDER ?? 'dist';

/** Every page of it. */
export const routes = routesOf(folder);

export const nameOf = (route: string): string => route.replace('/', '') || 'home';

export async function visit(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await alive(page);
}

/** Opens whatever is folded away, also what lies in what was folded: fields, help, details. */
export async function unfoldAll(page: Page): Promise<void> {
  for (let depth = 0; depth < 4; depth++) {
    const opened = await page.evaluate(async () => {
      const shut = [
        ...document.querySelectorAll<HTMLElement>(
          'main details:not([open]) > summary, main button.ask[aria-expanded="false"]',
        ),
      ].filter((one) => one.checkVisibility());
      for (const one of shut) one.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return shut.length;
    });
    if (opened === 0) return;
  }
}

/** A rule that wins over the page's own; the security policy lets no style element in. */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
