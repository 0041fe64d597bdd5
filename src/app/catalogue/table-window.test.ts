import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnLines, scrollTo, tableWindow } from './table-window';

test('whatever is in view is drawn, and never more lines than slots', () => {
  fc.assert(
    fc.property(
      fc.nat(1_200_000),
      fc.integer({ min: 50, max: 2_000 }),
      fc.integer({ min: 20, max: 140 }),
      fc.nat(20_000),
      (scrolled, height, lineHeight, lines) => {
        const top = Math.min(scrolled, Math.max(0, lines * lineHeight - height));
        const { first, end } = tableWindow(top, height, lineHeight, lines);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(lines);
        expect(end - first).toBe(Math.min(lines, drawnLines(height, lineHeight)));
        expect(first).toBeLessThanOrEqual(Math.floor(top / lineHeight));
        expect(end).toBeGreaterThanOrEqual(Math.min(lines, Math.ceil((top + height) / lineHeight)));
      },
    ),
  );
});

test('scrolls no further than a line needs to be seen', () => {
  expect(scrollTo(5, 0, 600, 58)).toBeNull();
  expect(scrollTo(0, 100, 600, 58)).toBe(0);
  expect(scrollTo(20, 0, 600, 58)).toBe(21 * 58 - 600);
});
