import { expect, test } from 'vitest';
import { tourFromText } from './tour-ticks.svelte';

test.each([null, '', 'nonsense', '3', '[]', 'null', '{"done":7}'])(
  '%s is as if nothing were kept',
  (text) => {
    expect(tourFromText(text)).toEqual({ done: [], dismissed: false });
  },
);

test('what was ticked is ticked, steps there are none of are passed over', () => {
  expect(tourFromText('{"done":["catalogue","gone",5],"dismissed":true}')).toEqual({
    done: ['catalogue'],
    dismissed: true,
  });
});
