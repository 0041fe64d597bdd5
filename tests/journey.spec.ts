import { test } from './journey';

// The net itself: each of these must fail, or the journeys prove nothing.
test.fail('an error in the console fails a journey', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => console.error('Something broke.'));
});

test.fail('an uncaught error fails a journey', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('Nobody caught this.'))));
  await page.waitForTimeout(100);
});

test.fail('code blocked by the security policy fails a journey', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.waitForTimeout(100);
});

test.fail('a request to someone else fails a journey', async ({ page, context }) => {
  await context.route('https://example.com/**', (route) => route.fulfill({ body: '' }));
  await page.goto('');
  await page.goto('https://example.com/');
});
