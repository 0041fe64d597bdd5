import { expect, test } from 'vitest';
import { decodeExample, encodeExample, exampleElement, exampleInSource } from './example-data';

test('typed arrays, missing numbers and angle brackets survive the way through a page', () => {
  const data = {
    path: Float64Array.from([1, 2.5, Infinity]),
    none: NaN,
    text: '</script><b>',
    deep: [{ day: null }],
  };
  const back = exampleInSource(`<html>${exampleElement(data)}</html>`);
  expect(back).toEqual(data);
  expect(exampleElement(data).match(/</g)).toHaveLength(2);
});

test('reading what was written writes the same again, so a page comes alive to its own text', () => {
  const once = encodeExample({ share: 1 / 3, big: 123_456_789.123 });
  expect(encodeExample(decodeExample(once))).toBe(once);
});

test('a page without an example, or with a broken one, has none', () => {
  expect(exampleInSource('<html></html>')).toBeNull();
  expect(exampleInSource('<script type="application/json" id="example">{"a":</script>')).toBeNull();
});
