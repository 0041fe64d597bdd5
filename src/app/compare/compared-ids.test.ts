import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparisonAddress } from '../addresses';
import { comparedIds } from './compared-ids';

it('reads back what it wrote, up to four', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 6 }), (ids) => {
      const search = comparisonAddress({ to: (path) => `/${path}/` }, ids).slice('/compare/'.length);
      expect(comparedIds(search)).toEqual(ids.slice(0, 4));
    }),
  );
});

it('takes nothing that is no id, and each once', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect(comparedIds(`?with=${id},<script>,${id}&with=..%2F..`)).toEqual([id]);
  expect(comparedIds('')).toEqual([]);
});
