import { expect, test } from 'vitest';
import { fixture } from '../fixture-files';
import { factsOf, readPositions } from './read-positions.for-test';

const rows = 20_000;
const columns = 80;

test('20,000 products in 80 columns are read to the same facts each, in little time', () => {
  const [header, mug] = new TextDecoder().decode(fixture('inventory-planning.us-2024.txt')).split('\n');
  const more = Array.from({ length: columns - header!.split('\t').length }, (_, at) => `more-${at}`);
  const row = `${mug}${'\t12.5'.repeat(more.length)}`;
  const lines = Array.from({ length: rows }, (_, at) => row.replace('0012-MUG', `SKU-${at}`));
  const bytes = new TextEncoder().encode([[header, ...more].join('\t'), ...lines, ''].join('\n'));
  const before = process.cpuUsage();
  const { result, used } = readPositions(bytes);
  const { user } = process.cpuUsage(before);
  expect(used).toBe(rows);
  const facts = factsOf(result);
  expect(facts[`SKU-${rows - 1} US`]).toEqual(facts['SKU-0 US']);
  expect(facts['SKU-0 US']).toMatchObject({ onHandFba: 97, soldLast30: 290 });
  // 0.4 to 0.8 s on a laptop; the rest is for machines that have other things to do.
  expect(user / 1000).toBeLessThan(4_000);
});
