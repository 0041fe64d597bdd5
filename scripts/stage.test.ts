import { expect, test } from 'vitest';
import { sideBySide } from './stage.js';

test('two works are under way at a time, and their results keep the order of the works', async () => {
  let underWay = 0;
  let most = 0;
  const work = (name: string, ms: number) => async () => {
    most = Math.max(most, ++underWay);
    await new Promise((done) => setTimeout(done, ms));
    underWay--;
    return name;
  };
  const results = await sideBySide([work('long', 60), work('short', 5), work('third', 5), work('last', 5)]);
  expect(results).toEqual(['long', 'short', 'third', 'last']);
  expect(most).toBe(2);
  expect(underWay).toBe(0);
});
