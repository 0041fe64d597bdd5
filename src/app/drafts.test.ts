import { expect, test } from 'vitest';
import { PageDraft } from './drafts';
import { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const blocked = () => {
  throw new DOMException('Blocked', 'SecurityError');
};

function tabs(count: number) {
  const shared = new SmallStore(
    (
      (store) => () =>
        store
    )(memory()),
  );
  return Array.from({ length: count }, () => ({
    tab: new SmallStore(
      (
        (store) => () =>
          store
      )(memory()),
    ),
    shared,
  }));
}

const draft = (n: number) => ({ version: 1, values: { n }, own: false });

test('each tab keeps its own draft; a new tab starts from the newest', () => {
  const [one, two, three] = tabs(3);
  new PageDraft(one!, 'toy').write(draft(1));
  new PageDraft(two!, 'toy').write(draft(2));
  expect(new PageDraft(one!, 'toy').read()).toMatchObject(draft(1));
  expect(new PageDraft(three!, 'toy').read()).toMatchObject(draft(2));
  expect(new PageDraft(one!, 'other').read()).toBeNull();
  expect(new PageDraft(one!, 'toy', 'product-1').read()).toBeNull();
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"version":"1","values":{}}',
  '{"version":1,"values":[]}',
  '{"version":0,"values":{}}',
  '{\n"a',
])('mangled text is set aside, never lost and never thrown: %j', (text) => {
  const [stores] = tabs(1);
  stores!.shared.write(storedKeys.draft('toy', 'blank'), text);
  const page = new PageDraft(stores!, 'toy');
  expect(page.read()).toBeNull();
  expect(page.mangled?.text).toBe(text);
  page.setAside(text);
  expect(page.mangled?.text).toBe(text);
  page.discardMangled();
  expect(page.mangled).toBeNull();
});

test('what cannot be set aside stays where it is, and is held for the notice', () => {
  const kept = memory();
  const full = { ...kept, setItem: blocked } as Storage;
  kept.setItem(storedKeys.draft('toy', 'blank'), '{');
  const page = new PageDraft(
    { tab: new SmallStore(() => memory()), shared: new SmallStore(() => full) },
    'toy',
  );
  expect(page.read()).toBeNull();
  expect(kept.getItem(storedKeys.draft('toy', 'blank'))).toBe('{');
  expect(page.mangled?.text).toBe('{');
  page.discardMangled();
  expect(page.mangled).toBeNull();
  expect(kept.getItem(storedKeys.draft('toy', 'blank'))).toBeNull();
});

test('mending the draft of one tab leaves the newer one of another', () => {
  const [one, two, three] = tabs(3);
  new PageDraft(one!, 'toy').write(draft(1));
  new PageDraft(two!, 'toy').write(draft(2));
  const page = new PageDraft(one!, 'toy');
  page.read();
  expect(page.setAsideRead()).toBe(true);
  page.mendRead(draft(9));
  expect(page.read()).toMatchObject(draft(9));
  expect(new PageDraft(three!, 'toy').read()).toMatchObject(draft(2));
});

test('where the browser keeps nothing, it says so and goes on', () => {
  const store = new SmallStore(blocked);
  const page = new PageDraft({ tab: store, shared: store }, 'toy');
  expect(page.read()).toBeNull();
  expect(page.write(draft(1))).toBe('nowhere');
  page.remove();
});

test('taking a draft back leaves the newer one of another tab', () => {
  const [one, two, three] = tabs(3);
  const mine = new PageDraft(one!, 'toy');
  mine.write(draft(1));
  new PageDraft(two!, 'toy').write(draft(2));
  mine.remove();
  expect(new PageDraft(three!, 'toy').read()).toMatchObject(draft(2));
  const alone = new PageDraft(three!, 'toy');
  alone.write(draft(3));
  alone.remove();
  expect(new PageDraft(one!, 'toy').read()).toBeNull();
});

test('where only the tab has room, it says so, and an older draft does not pass for the newest', () => {
  const [one] = tabs(1);
  let isFull = false;
  const shared = memory();
  const full = new SmallStore(
    () =>
      ({
        ...shared,
        setItem: (key: string, text: string) => {
          if (isFull) throw new DOMException('Full', 'QuotaExceededError');
          shared.setItem(key, text);
        },
      }) as Storage,
  );
  const stores = { tab: one!.tab, shared: full };
  const page = new PageDraft(stores, 'toy');
  expect(page.write(draft(1))).toBe('browser');
  isFull = true;
  expect(page.write(draft(2))).toBe('tab');
  expect(page.read()).toMatchObject(draft(2));
  expect(new PageDraft({ tab: tabs(1)[0]!.tab, shared: full }, 'toy').read()).toBeNull();
});
