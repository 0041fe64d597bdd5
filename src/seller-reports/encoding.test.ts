import { expect, test } from 'vitest';
import { encodingOf, textOf } from './encoding';

const whole = (bytes: Uint8Array) => [...textOf(bytes, encodingOf(bytes))].map(({ text }) => text).join('');

test.each([0, 1, 2, 3, 4])('letters and line ends cut in two by a piece come out whole (%i)', (shift) => {
  const lines = 300_000;
  const bytes = new TextEncoder().encode('a'.repeat(shift) + 'é€\r\n'.repeat(lines) + 'end\r');
  expect(whole(bytes)).toBe(`${'a'.repeat(shift)}${'é€\n'.repeat(lines)}end\n`);
});

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9], 'aé'],
  ['utf-8', [0x61, 0xc3, 0xa9], 'aé'],
  ['windows-1252', [0x61, 0xe9], 'aé'],
  ['utf-16le', [0xff, 0xfe, 0x61, 0, 0xe9, 0], 'aé'],
  ['utf-16be', [0xfe, 0xff, 0, 0x61, 0, 0xe9], 'aé'],
  ['utf-16le', [...'abcdefgh'].flatMap((letter) => [letter.charCodeAt(0), 0]), 'abcdefgh'],
] as const)('%s is known by its bytes', (encoding, bytes, text) => {
  expect(encodingOf(new Uint8Array(bytes))).toBe(encoding);
  expect(whole(new Uint8Array(bytes))).toBe(text);
});
