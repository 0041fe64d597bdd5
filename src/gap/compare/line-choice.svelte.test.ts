import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import LineChoice from './LineChoice.svelte';

it('shows how the line is drawn, and tells when it is ticked', async () => {
  const ticked: boolean[] = [];
  const box = { type: 'checkbox', onchange: () => ticked.push(true) } as const;
  const screen = await render(LineChoice, { box, place: -1, title: 'Fly half' });
  expect(screen.container.querySelector('path')).toBeNull();
  await page.getByLabelText('Fly half').click();
  expect(ticked).toEqual([true]);
  await screen.rerender({ box: { ...box, checked: true }, place: 2, title: 'Fly half' });
  await expect.element(page.getByLabelText('C Fly half')).toBeChecked();
  expect(screen.container.querySelector('path')?.getAttribute('class')).toMatch(/^tone2\b/);
});

it('gives up the box of a line there is no room for', async () => {
  await render(LineChoice, { box: { type: 'checkbox', disabled: true }, place: -1, title: 'Stay open' });
  await expect.element(page.getByLabelText('Stay open')).toBeDisabled();
});
