import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ThenNow from './ThenNow.svelte';

const then = [
  { label: 'Cost of the gap', value: '$1,744', note: '$606 to $3,254' },
  { label: 'Days out', value: '12' },
];

test('shows nothing while nothing is there to compare, and nothing where all is the same', () => {
  const { container } = render(ThenNow, { then, now: [], engineThen: '1', engineNow: '2' });
  expect(container.textContent.trim()).toBe('');
  const same = render(ThenNow, { then, now: then, engineThen: '1', engineNow: '2' });
  expect(same.container.textContent.trim()).toBe('');
});

test('shows what differs, and that the engine is a newer one', async () => {
  const now = [{ ...then[0]!, value: '$1,800' }, then[1]!];
  render(ThenNow, { then, now, engineThen: '1', engineNow: '2' });
  const row = page.getByRole('row', { name: /Cost of the gap/ });
  await expect.element(row).toHaveTextContent('$1,744 ($606 to $3,254)');
  await expect.element(row).toHaveTextContent('$1,800 ($606 to $3,254)');
  expect(page.getByRole('row').elements()).toHaveLength(2);
  await expect.element(page.getByText('engine 1; this is engine 2')).toBeVisible();
});

test('says so where the engine is the same', async () => {
  render(ThenNow, { then, now: [then[0]!], engineThen: '1', engineNow: '1' });
  await expect.element(page.getByRole('row', { name: /Days out/ })).toHaveTextContent('not given any more');
  await expect.element(page.getByText('The way of calculating is the same')).toBeVisible();
});
