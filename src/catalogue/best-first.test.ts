import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestFirst } from './best-first';

it('gives what is worth most first, and of equal worth what lasts fewest days', () => {
  const ranked = fc.record({ worth: fc.integer({ min: 0, max: 4 }), days: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(ranked), (items) => {
      const heap = new BestFirst<(typeof items)[number]>();
      for (const item of items) heap.add(item);
      const taken = items.map(() => heap.take());
      expect(taken).toEqual([...items].sort((a, b) => b.worth - a.worth || a.days - b.days));
      expect(heap.take()).toBeNull();
    }),
  );
});
