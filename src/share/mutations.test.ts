import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValues } from '../fields/check';
import { fuzzRuns, tellFuzzed } from '../fields/fuzz.for-test';
import { toBase64url } from './base64url';
import { pageMark } from './packed-scenario';
import { readLink } from './read-link';
import { toyInputs, toyScenario, toyShape } from './toy-shape';
import { writeLink } from './write-link';

const { numRuns: mutants, seed = 20_261 } = fuzzRuns('links', 25_000, 100_000);
const together = 500;

/** Numbers below `below`, by a small generator of its own, so that the mutants are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = 'ABCZaz019-_%#=&+/. \n"{}[]:,\u0000é\u202e';
const snippets = [
  '"__proto__":{"a":1},',
  '"constructor":1,',
  '[[[[[[',
  ']]]]',
  '1e999',
  '-0',
  'null',
  '{"a":{}}',
  '"\\u202e"',
  '[[0,"x",[],[[]]]]',
  '99999999999999999999',
];

const mutated = (text: string, any: (below: number) => number, from: readonly string[] | string): string => {
  let changed = text;
  for (let times = 1 + any(3); times > 0; times--) {
    const at = any(changed.length + 1);
    const to = at + any(4);
    const piece = from[any(from.length)]!;
    switch (any(5)) {
      case 0:
        changed = changed.slice(0, at) + piece + changed.slice(at + 1);
        break;
      case 1:
        changed = changed.slice(0, at) + piece + changed.slice(at);
        break;
      case 2:
        changed = changed.slice(0, at) + changed.slice(to);
        break;
      case 3:
        changed = changed.slice(0, at) + changed.slice(at, to).repeat(1 + any(4)) + changed.slice(to);
        break;
      default:
        changed = any(4) === 0 ? encodeURIComponent(changed.toWellFormed()) : changed.slice(0, at);
    }
  }
  return changed;
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const plain = (json: string) => `#s=1j${toBase64url(bytesOf(json))}`;
async function pressed(json: string): Promise<string> {
  const stream = new Blob([bytesOf(json)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#s=1z${toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

const json = JSON.stringify({
  p: pageMark('toy'),
  c: 'EUR',
  s: 7,
  t: 10_000,
  e: '1',
  h: [['Cost', '1,744', '606 to 3,254']],
  d: [
    [0, 14, 3.5, 1, 1],
    [5, '2026-11-23', 'x', [[900], [120, 1, 1, 2]], [1, 2, 3], [[1, 0.5]]],
  ],
  n: 'Name',
  m: 'Notes',
});

test(
  `${mutants} spoilt links are each read or explained, and none is trusted`,
  { timeout: 60_000 + mutants * 2 },
  async () => {
    const any = chance(seed);
    const long = await writeLink(toyShape, { ...toyScenario, notes: 'Again and again. '.repeat(9) });
    const short = plain(json);
    const seen = new Map<string, number>();
    const one = async () => {
      const kind = any(20);
      const fragment =
        kind < 8
          ? plain(mutated(json, any, any(2) ? snippets : letters))
          : kind < 12
            ? mutated(short, any, letters)
            : kind < 17
              ? mutated(long, any, letters)
              : kind < 19
                ? `#s=1${any(2) ? 'z' : 'j'}${Array.from({ length: any(60) }, () => letters[any(letters.length)]).join('')}`
                : await pressed(mutated(json, any, snippets));
      const reading = await readLink(toyShape, fragment);
      const outcome = reading.kind === 'read' ? 'read' : reading.step;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      if (reading.kind === 'unreadable') return reading.message.length > 40 ? [] : [fragment];
      return checkValues(toyInputs, reading.shared.values).length === 0 ? [] : [fragment];
    };
    const bad: string[] = [];
    for (let done = 0; done < mutants; done += together) {
      bad.push(...(await Promise.all(Array.from({ length: together }, one))).flat());
    }
    expect(bad.slice(0, 5), `seed ${seed}`).toEqual([]);
    // Every step must have been met, else the mutants are too tame.
    expect([...seen.keys()].sort()).toEqual(
      ['characters', 'content', 'page', 'read', 'start', 'text', 'unpacking', 'version'].sort(),
    );
    expect('a' in {}).toBe(false);
    tellFuzzed('links', mutants);
  },
);

test('any JSON behind a valid codec is read or explained', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      expect((await readLink(toyShape, plain(text))).kind).toBe('unreadable');
    }),
    { numRuns: 300 },
  );
});
