import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offlinePage } from './offline-page';

const scope = 'https://shop.example/stockgap/';

beforeEach(() => {
  const listed = [`${scope}index.html`, `${scope}restock-gap/index.html`, `${scope}404.html`];
  vi.stubGlobal('registration', { scope });
  vi.stubGlobal('caches', {
    match: (address: string) =>
      Promise.resolve(listed.includes(address) ? new Response('No page') : undefined),
  });
});
afterEach(() => vi.unstubAllGlobals());

const answer = (path: string) => offlinePage({ request: new Request(new URL(path, scope)) });

test.each([
  ['/stockgap/restock-gap', `${scope}restock-gap/`],
  ['/stockgap/restock-gap?x=1', `${scope}restock-gap/?x=1`],
  ['/stockgap//restock-gap//', `${scope}restock-gap/`],
  ['/stockgap', scope],
])('%s leads to the page meant', async (path, target) => {
  const response = await answer(path);
  expect([response.status, response.headers.get('location')]).toEqual([302, target]);
});

test.each(['/stockgap/nothing', '/stockgap/nothing/', '/stockgap/a/b?c'])(
  '%s is answered by the page that says there is none',
  async (path) => {
    const response = await answer(path);
    expect([response.status, await response.text()]).toEqual([404, 'No page']);
  },
);

test('it uses nothing from outside itself', async () => {
  const alone = (0, eval)(`(${offlinePage.toString()})`) as typeof offlinePage;
  const response = await alone({ request: new Request(`${scope}restock-gap`) });
  expect(response.status).toBe(302);
});
