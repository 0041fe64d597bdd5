import AxeBuilder from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

interface Journey {
  /** "/" or "/stockgap/". */
  readonly base: string;
  /** The folder the site under test was built into. */
  readonly dist: string;
  /** What went wrong on any page; a journey that expects something takes it out. */
  readonly troubles: string[];
  /** A browser of somebody else's, watched as closely. */
  readonly otherProfile: BrowserContext;
}

/** A page on which nothing may go wrong unseen: no console error, no blocked code, no request to anyone else. */
export const test = base.extend<Journey>({
  base: async ({ baseURL }, use) => use(new URL(baseURL!).pathname),
  dist: async ({ base }, use) => use(base === '/' ? 'dist' : 'dist-stockgap'),
  troubles: [
    async ({ context, baseURL }, use) => {
      const troubles: string[] = [];
      await watch(context, new URL(baseURL!).origin, troubles);
      await use(troubles);
      expect(troubles, 'nothing went wrong on any page').toEqual([]);
    },
    { auto: true },
  ],
  otherProfile: async ({ browser, baseURL, troubles }, use) => {
    const profile = await browser.newContext({
      baseURL: baseURL!,
      serviceWorkers: 'block',
      locale: 'en-US',
      timezoneId: 'UTC',
    });
    await watch(profile, new URL(baseURL!).origin, troubles);
    await use(profile);
    await profile.close();
  },
});

/** Notes whatever goes wrong on any page of a profile. */
async function watch(context: BrowserContext, origin: string, troubles: string[]): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `Blocked by the security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || /hydration|derived_inert/i.test(message.text()))
        troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isOwn && url.hostname !== 'localhost') troubles.push(`Request to someone else: ${request.url()}`);
  });
}

export { expect };

/** What the access checks find wrong in the page's main part, a line each. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** The pages of a built site, as listed by its service worker: "" for home, "restock-gap/". */
export function routesOf(dist: string): readonly string[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const pages = [...worker.matchAll(/url:\s*"([^"]*?)index\.html"/g)].map((match) => match[1]!);
  if (pages.length === 0) throw new Error(`${dist}/sw.js lists no pages`);
  return [...new Set(pages)].sort();
}

/** The calculators' own pages: those of a folder in `src/calculators`. */
export const calculatorsOf = (dist: string): readonly string[] =>
  routesOf(dist).filter((route) => route !== '' && existsSync(join('src/calculators', route)));

/** Waits until the page's program runs, so that what is typed is not lost. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('html[data-alive]')).toBeAttached();
}

/** The first plain number box of the inputs proper. */
export const firstNumber = (page: Page) =>
  page
    .getByRole('region', { name: 'Your numbers' })
    .getByRole('textbox')
    .and(page.locator('[inputmode="numeric"], [inputmode="decimal"]'))
    .last();
