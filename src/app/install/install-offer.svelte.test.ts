import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { SmallStore } from '../small-store';
import type { Device } from './device';
import { InstallAnswer } from './install-answer';
import InstallOfferView from './InstallOffer.svelte';
import { InstallOffer } from './install-offer.svelte';

const store = new SmallStore(() => localStorage);
const dayMs = 24 * 3_600_000;
const start = Date.UTC(2026, 10, 2);
const desktop: Device = { installed: false, sharesToHomeScreen: false };
const iphone: Device = { installed: false, sharesToHomeScreen: true };
const stops: (() => void)[] = [];

beforeEach(() => localStorage.clear());
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  document.querySelectorAll('input').forEach((box) => box.remove());
});

function offered({ device = desktop, at = start }: { device?: Device; at?: number } = {}) {
  const offer = new InstallOffer(new InstallAnswer(store, () => at), device);
  stops.push(offer.listen());
  return offer;
}

/** What Chromium sends when the app can be installed. */
function browserAsks(outcome: 'accepted' | 'dismissed' = 'accepted') {
  const prompt = vi.fn(() => Promise.resolve({ outcome }));
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  dispatchEvent(event);
  return { event, prompt };
}

function typingBox() {
  const box = document.createElement('input');
  document.body.append(box);
  box.focus();
  return box;
}

test('the browser’s own banner is held back, and nothing is offered before value was seen', () => {
  const offer = offered();
  expect(browserAsks().event.defaultPrevented).toBe(true);
  expect([offer.way, offer.shown]).toEqual(['prompt', false]);
  offer.valueSeen();
  expect(offer.shown).toBe(true);
});

test('value seen first, the offer comes with the browser’s question', () => {
  const offer = offered();
  offer.valueSeen();
  expect(offer.shown).toBe(false);
  browserAsks();
  expect(offer.shown).toBe(true);
});

test('it waits until the reader has stopped typing, and does not go when they type on', async () => {
  const offer = offered();
  browserAsks();
  const box = typingBox();
  offer.valueSeen();
  expect(offer.shown).toBe(false);
  box.blur();
  await expect.poll(() => offer.shown).toBe(true);
  box.focus();
  expect(offer.shown).toBe(true);
});

test('going from one box to the next is still typing', async () => {
  const offer = offered();
  browserAsks();
  typingBox();
  offer.valueSeen();
  const second = typingBox();
  await new Promise((done) => setTimeout(done, 20));
  expect(offer.shown).toBe(false);
  second.blur();
  await expect.poll(() => offer.shown).toBe(true);
});

test('“not now” holds for 30 days', () => {
  const seen = (at: number) => {
    const offer = offered({ at });
    browserAsks();
    offer.valueSeen();
    return offer;
  };
  const first = seen(start);
  first.notNow();
  expect([first.shown, first.way]).toEqual([false, 'prompt']);
  expect(seen(start + 29 * dayMs).shown).toBe(false);
  expect(seen(start + 31 * dayMs).shown).toBe(true);
  // The clock stood years ahead when it was declined.
  expect(seen(start - 400 * dayMs).shown).toBe(true);
});

test('a “no” to the browser is a “not now”; a “yes” is for good', async () => {
  const declined = offered();
  const { prompt } = browserAsks('dismissed');
  declined.valueSeen();
  await declined.accept();
  expect(prompt).toHaveBeenCalledOnce();
  expect(declined.shown).toBe(false);
  expect(new InstallAnswer(store, () => start + 31 * dayMs).stands).toBe(false);

  const taken = offered({ at: start + 31 * dayMs });
  browserAsks('accepted');
  taken.valueSeen();
  await taken.accept();
  expect([taken.shown, taken.way]).toEqual([false, null]);
  expect(new InstallAnswer(store, () => start + 4_000 * dayMs).stands).toBe(true);
});

test('installed from the browser’s own menu, it is not offered again', () => {
  const offer = offered();
  browserAsks();
  offer.valueSeen();
  dispatchEvent(new Event('appinstalled'));
  expect([offer.shown, offer.way]).toEqual([false, null]);
  expect(new InstallAnswer(store, () => start).stands).toBe(true);
});

test('where nothing can be kept, “not now” holds as long as the page', () => {
  const none = new SmallStore(() => {
    throw new Error('blocked');
  });
  const offer = new InstallOffer(new InstallAnswer(none, () => start), desktop);
  stops.push(offer.listen());
  browserAsks();
  offer.valueSeen();
  offer.notNow();
  browserAsks();
  expect(offer.shown).toBe(false);
});

test('in the installed app, and where it cannot be installed, there is nothing', async () => {
  for (const device of [desktop, { installed: true, sharesToHomeScreen: true }]) {
    const offer = offered({ device });
    offer.valueSeen();
    const { container } = await render(InstallOfferView, { offer, storage: '/storage/', always: true });
    expect([offer.shown, offer.way, container.textContent.trim()]).toEqual([false, null, '']);
  }
});

test('the button installs', async () => {
  const offer = offered();
  const { prompt } = browserAsks();
  offer.valueSeen();
  await render(InstallOfferView, { offer, storage: '/storage/' });
  await page.getByRole('button', { name: 'Install' }).click();
  expect(prompt).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
});

test('on an iPhone it says how, and that saved things do not come along by themselves', async () => {
  const offer = offered({ device: iphone });
  offer.valueSeen();
  await render(InstallOfferView, { offer, storage: '/storage/' });
  const words = page.getByRole('complementary', { name: 'Keep Stockgap at hand' });
  await expect.element(words).toHaveTextContent('Share, then Add to Home Screen');
  await expect.element(words).toHaveTextContent('own storage');
  await expect
    .element(words.getByRole('link', { name: 'a backup file' }))
    .toHaveAttribute('href', '/storage/');
  await expect.element(page.getByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect.element(words).not.toBeInTheDocument();
  expect(new InstallAnswer(store, () => start + dayMs).stands).toBe(true);
});

test('on a settings page it stands whatever was answered', async () => {
  new InstallAnswer(store, () => start).notNow();
  const offer = offered();
  browserAsks();
  await render(InstallOfferView, { offer, storage: '/storage/', always: true });
  await expect.element(page.getByRole('button', { name: 'Install' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Not now' })).not.toBeInTheDocument();
});
