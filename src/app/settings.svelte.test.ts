import { expect, test } from 'vitest';
import { prerenderedSettings, Settings, settingsFromText } from './settings.svelte';
import { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"locale":"tlh","currency":"QQQ"}',
  '{"locale":"ar-EG","currency":"usd"}',
])('what is not offered is as if never chosen: %j', (text) => {
  expect(settingsFromText(text, prerenderedSettings)).toEqual(prerenderedSettings);
});

test('another tab’s choice is followed', () => {
  localStorage.clear();
  const store = new SmallStore(() => localStorage);
  const schemes: string[] = [];
  const settings = new Settings(store, (scheme) => void schemes.push(scheme));
  new Settings(store).change({ locale: 'de-DE', currency: 'EUR', scheme: 'dark' });
  settings.follow('another key');
  expect(settings.current).toEqual(prerenderedSettings);
  settings.follow(storedKeys.settings);
  expect(settings.current).toEqual({ locale: 'de-DE', currency: 'EUR', scheme: 'dark' });
  localStorage.clear();
  settings.follow(null);
  expect(settings.current).toEqual(prerenderedSettings);
  expect(schemes).toEqual(['dark', 'auto']);
});
