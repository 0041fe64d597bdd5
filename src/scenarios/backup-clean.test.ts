import { expect, test } from 'vitest';
import { cleanRow } from './backup-clean';
import { exampleScenario } from './example-rows';

test('a file’s scenario has each tag once after cleaning, and texts that fit', () => {
  const row = cleanRow('scenarios', {
    ...exampleScenario(),
    tags: ['late', 'late\u200e', '\u202e'],
    title: '🫖'.repeat(40) + '\u200b',
    notes: 'Cafe\u200e\u0301\tone\r\ntwo',
  });
  expect(row).toMatchObject({ tags: ['late'], title: '🫖'.repeat(40), notes: 'Café one\ntwo' });
});
