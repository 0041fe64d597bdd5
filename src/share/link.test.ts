import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arbitraryValues } from '../fields/arbitrary-values';
import { frozenInputs } from '../fields/frozen-inputs';
import { defaultsOf } from '../fields/values';
import { toBase64url } from './base64url';
import { readLink } from './read-link';
import { pageMark } from './packed-scenario';
import type { SharedScenario } from './shared-scenario';
import { toyInputs, toyScenario, toyShape } from './toy-shape';
import { writeLink } from './write-link';

const read = async (fragment: string, shape = toyShape) => {
  const reading = await readLink(shape, fragment);
  if (reading.kind !== 'read') throw new Error(`${reading.step}: ${reading.message}`);
  return reading;
};
const failure = async (fragment: string, shape = toyShape) => {
  const reading = await readLink(shape, fragment);
  if (reading.kind !== 'unreadable') throw new Error('It was read.');
  return reading;
};
/** A plain link around some JSON text. */
const around = (text: string) => `#s=1j${toBase64url(new TextEncoder().encode(text))}`;
const packed = (changes: object) =>
  around(JSON.stringify({ p: pageMark('toy'), c: 'EUR', s: 7, t: 100, e: '1', h: [], d: [], ...changes }));

async function pressed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#s=1z${toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

describe('a link', () => {
  it('carries a scenario there and back', async () => {
    const { shared, replaced, conflicts } = await read(await writeLink(toyShape, toyScenario));
    expect(shared).toEqual(toyScenario);
    expect([...replaced, ...conflicts]).toEqual([]);
  });

  it('carries any values there and back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryValues(toyInputs), async (values) => {
        const { shared, replaced } = await read(await writeLink(toyShape, { ...toyScenario, values }));
        expect(shared.values).toEqual(values);
        expect(replaced).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of what equals the defaults, and nothing of a name or notes not given', async () => {
    const values = defaultsOf(toyInputs);
    const small = await writeLink(toyShape, { ...toyScenario, values, headlines: [] });
    expect(small.length).toBeLessThan(90);
    const { shared } = await read(small);
    expect([shared.values, shared.title, shared.notes]).toEqual([values, null, null]);
  });

  it('carries a name and notes, cleaned, where they are given', async () => {
    const { shared } = await read(
      await writeLink(toyShape, {
        ...toyScenario,
        title: ' Coffee\u202e press\u0007 ',
        notes: 'One\r\n\u202etwo\n',
      }),
    );
    expect([shared.title, shared.notes]).toEqual(['Coffee press', 'One\ntwo']);
  });

  it('cleans a name, notes and figures that come in a forged one', async () => {
    const { shared } = await read(
      packed({ n: '\u202eevil\u0000', m: 'a\u2066b', h: [['Cost\u202e', '1\u00002', '\u200e3']] }),
    );
    expect([shared.title, shared.notes]).toEqual(['evil', 'ab']);
    expect(shared.headlines).toEqual([{ label: 'Cost', value: '12', note: '3' }]);
  });

  it('is plain where that is shorter, and deflated where that is', async () => {
    const tiny = { ...toyScenario, values: defaultsOf(toyInputs), headlines: [], engine: '1' };
    const long = { ...toyScenario, notes: 'Again and again. '.repeat(40) };
    expect(await writeLink(toyShape, long)).toMatch(/^#s=1z[\w-]+$/);
    expect((await writeLink(toyShape, tiny)).length).toBeLessThanOrEqual(
      around(JSON.stringify({ p: 0, c: 'EUR', s: 7, t: 10_000, e: '1', h: [], d: [] })).length + 4,
    );
  });

  it('carries no more figures and futures than it may be read with', async () => {
    const headlines = Array.from({ length: 12 }, (_, index) => ({
      label: `Figure ${index}`,
      value: 'x'.repeat(99),
    }));
    const { shared } = await read(
      await writeLink(toyShape, { ...toyScenario, headlines, trials: 1_000_000 }),
    );
    expect(shared.headlines).toHaveLength(8);
    expect(shared.headlines[7]).toEqual({ label: 'Figure 7', value: 'x'.repeat(80) });
    expect(shared.trials).toBe(100_000);
  });

  it('never ends in a sign that chat programs leave off', async () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(await writeLink(toyShape, { ...toyScenario, seed })).toMatch(/[A-Za-z0-9]$/);
    }
  });

  it('keeps 0 where the default is another, and a choice no longer among the options is reported', async () => {
    const reading = await read(packed({ d: [[0, 0, 4, 9]] }));
    expect(reading.shared.values).toMatchObject({ units: 0, capacity: 4, way: 'closed' });
    expect(reading.replaced.map(({ path }) => path)).toEqual(['way']);
  });
});

describe('a browser without a compressor', () => {
  afterEach(() => vi.unstubAllGlobals());
  const long = { ...toyScenario, notes: 'Again and again. '.repeat(9).trim() };

  it('makes a longer link, which all can read', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const link = await writeLink(toyShape, long);
    expect(link).toMatch(/^#s=1j/);
    expect((await read(link)).shared).toEqual(long);
  });

  it('reads a plain one', async () => {
    const link = packed({ d: [[0, 5]] });
    vi.stubGlobal('DecompressionStream', undefined);
    expect((await read(link)).shared.values.units).toBe(5);
  });

  it('says that it is too old for a deflated one', async () => {
    const link = await writeLink(toyShape, long);
    vi.stubGlobal('DecompressionStream', undefined);
    expect((await failure(link)).message).toMatch(/too old/);
  });
});

describe('reading a link mends what mail and chat programs do to it', () => {
  it.each([
    ['a full stop after it', (link: string) => `${link}.`],
    ['a bracket and a comma', (link: string) => `${link}),`],
    ['quotes of print', (link: string) => `${link}”`],
    [
      'spaces and line ends within',
      (link: string) => `${link.slice(0, 20)}\r\n ${link.slice(20, 40)} ${link.slice(40)}`,
    ],
    ['unseen spaces', (link: string) => `${link.slice(0, 9)}\u200b${link.slice(9)}\ufeff`],
    ['percent-encoding', (link: string) => encodeURIComponent(link)],
    ['percent-encoding of its start', (link: string) => link.replace('=', '%3D')],
    ['no “#”', (link: string) => link.slice(1)],
  ])('%s', async (_name, spoil) => {
    expect((await read(spoil(await writeLink(toyShape, toyScenario)))).shared).toEqual(toyScenario);
  });
});

describe('reading says at which step it ended, and how to mend it', () => {
  const link = () => writeLink(toyShape, toyScenario);

  it('longer than any link', async () => {
    expect(await failure(`#s=1z${'A'.repeat(16_384)}`)).toMatchObject({
      step: 'length',
      message: expect.stringContaining('Copy it again') as string,
    });
  });

  it('as long as a link may be, and one character longer', async () => {
    const longest = `#s=1z${'A'.repeat(16_384 - 5)}`;
    expect((await failure(longest)).step).not.toBe('length');
    expect((await failure(`${longest}A`)).step).toBe('length');
  });

  it('a “#” elsewhere than at the start', async () => {
    expect((await failure('s#=1zAAAA')).step).toBe('start');
    expect((await failure('##s=1zAAAA')).step).toBe('start');
  });

  it.each(['', '#', '#answer', '#s', '#s=', '#s=1', '#s=1z'])('no link: “%s”', async (text) => {
    expect((await failure(text)).step).toBe('start');
  });

  it('a character no link has', async () => {
    expect(await failure('#s=1zAB+CD')).toMatchObject({
      step: 'characters',
      message: expect.stringContaining('“+”') as string,
    });
    expect((await failure(`${await link()}%zz1`)).step).toBe('characters');
    const { message } = await failure('#s=1zAB\u202eCD');
    expect(message).toMatch(/holds a character that cannot be seen, which/);
    expect(message).not.toContain('\u202e');
  });

  it.each(['2', '9', 'A', 'b'])('a newer version of the format: %s', async (version) => {
    expect(await failure((await link()).replace('#s=1', `#s=${version}`))).toMatchObject({
      step: 'version',
      message: expect.stringMatching(/newer version of Stockgap. Reload/) as string,
    });
  });

  it('a version or a codec there never was', async () => {
    expect((await failure('#s=0zAAAA')).message).toMatch(/no version/);
    expect((await failure('#s=1xAAAA')).message).toMatch(/damaged near its beginning/);
  });

  it('cut short', async () => {
    const whole = await writeLink(toyShape, { ...toyScenario, notes: 'Again and again. '.repeat(9) });
    for (const length of [8, 20, whole.length - 30, whole.length - 3]) {
      expect(await failure(whole.slice(0, length))).toMatchObject({
        message: expect.stringContaining('to its very end') as string,
      });
    }
  });

  it('bytes that are no text', async () => {
    expect((await failure('#s=1j_____w')).step).toBe('unpacking');
    expect((await failure('#s=1jA')).step).toBe('unpacking');
  });

  it('a few bytes that stand for millions', async () => {
    const bomb = await pressed(new Uint8Array(8_000_000));
    expect(bomb.length).toBeLessThan(16_384);
    expect(await failure(bomb)).toMatchObject({
      step: 'unpacking',
      message: expect.stringContaining('more than a scenario can hold') as string,
    });
  });

  it('256 KiB once unpacked, and one byte more', async () => {
    const most = 256 * 1_024;
    expect((await failure(await pressed(new Uint8Array(most)))).step).toBe('text');
    expect(await failure(await pressed(new Uint8Array(most + 1)))).toMatchObject({
      step: 'unpacking',
      message: expect.stringContaining('more than a scenario can hold') as string,
    });
  });

  it('text that is no JSON', async () => {
    expect((await failure(around('{"p":'))).step).toBe('text');
    const deep = await pressed(new TextEncoder().encode('['.repeat(200_000)));
    expect((await failure(deep)).step).toBe('text');
  });

  it('nesting deep enough to end a program', async () => {
    const deep = await pressed(new TextEncoder().encode('['.repeat(120_000) + ']'.repeat(120_000)));
    expect(['text', 'content']).toContain((await failure(deep)).step);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'a key that reaches for a prototype: %s',
    async (key) => {
      const text = `{"p":${pageMark('toy')},"c":"EUR","s":7,"t":1,"e":"1","h":[],"d":[],"${key}":{"admin":true}}`;
      expect(await failure(around(text))).toMatchObject({
        step: 'text',
        message: expect.stringContaining('tampered') as string,
      });
      expect('admin' in {}).toBe(false);
    },
  );

  it.each([
    ['another thing', { surprise: 1 }],
    ['no currency', { c: 'euro' }],
    ['half a seed', { s: 0.5 }],
    ['a negative seed', { s: -1 }],
    ['a million trials', { t: 1e6 }],
    ['a long engine', { e: 'x'.repeat(21) }],
    ['nine figures', { h: Array.from({ length: 9 }, () => ['a', 'b']) }],
    ['a figure of four parts', { h: [['a', 'b', 'c', 'd']] }],
    ['a place that is none', { d: [[-1, 2]] }],
    ['a place beyond the last', { d: [[10, 2]] }],
    ['objects for values', { d: [[0, { a: 1 }]] }],
    ['lists too deep', { d: [[7, [[[1]]]]] }],
    ['a list too long', { d: [[8, Array.from({ length: 5_001 }, () => 1)]] }],
    ['a long name', { n: 'x'.repeat(81) }],
  ])('not a scenario: %s', async (_name, changes) => {
    expect((await failure(packed(changes))).step).toBe('content');
  });

  it('another calculator’s link', async () => {
    expect(await failure(packed({ p: (pageMark('toy') + 1) % 100_000 }))).toMatchObject({
      step: 'page',
      message: expect.stringContaining('another page') as string,
    });
  });

  it('a newer version of the calculator', async () => {
    expect(await failure(packed({ v: 2 }))).toMatchObject({
      step: 'version',
      message: expect.stringContaining('newer version') as string,
    });
  });

  it('defaults that cannot be loaded', async () => {
    const offline = { ...toyShape, frozenDefaults: () => Promise.reject(new TypeError('offline')) };
    expect((await failure(packed({}), offline)).message).toMatch(/online/);
  });

  it('an upgrade that fails', async () => {
    const later = {
      ...toyShape,
      version: 2,
      upgrade: [
        () => {
          throw new Error('no');
        },
      ],
    };
    expect((await failure(packed({}), later)).step).toBe('upgrade');
  });

  it('a value out of its range is replaced and reported; the rest is kept', async () => {
    const reading = await read(packed({ d: [[0, -5, 2]] }));
    expect(reading.shared.values).toMatchObject({ units: 10, capacity: 2 });
    expect(reading.replaced).toMatchObject([{ path: 'units' }]);
  });

  it('values that do not fit each other are kept and reported', async () => {
    const check = () => [{ path: 'first', message: 'Before the last.' }];
    const reading = await read(packed({ d: [[0, 5]] }), { ...toyShape, check });
    expect(reading.shared.values.units).toBe(5);
    expect(reading.conflicts).toEqual(check());
  });
});

describe('a link of an earlier version of its calculator', () => {
  const { units, ...others } = toyInputs;
  const later = {
    ...toyShape,
    version: 2,
    // Version 2 has another default and another name for it.
    inputs: { pieces: { ...units, default: 99 }, ...others },
    upgrade: [({ units, ...rest }: Record<string, unknown>) => ({ ...rest, pieces: units })],
    frozenDefaults: async (version: number) =>
      frozenInputs(version === 1 ? toyInputs : { pieces: { ...units, default: 99 }, ...others }),
  };

  it('is filled up from the defaults of its own version, then upgraded', async () => {
    const { shared } = await read(packed({ d: [[1, 7]] }), later);
    expect(shared.values).toMatchObject({ pieces: 10, capacity: 7 });
  });

  it('of the new version says so', async () => {
    const values = { ...defaultsOf(later.inputs), pieces: 98 };
    const scenario: SharedScenario = { ...toyScenario, values };
    const fragment = await writeLink(later, scenario);
    expect((await read(fragment, later)).shared.values).toEqual(values);
    expect((await failure(fragment)).message).toMatch(/newer version/);
  });

  it('cannot be written before its defaults are frozen', async () => {
    const unfrozen = { ...later, frozenDefaults: async () => null };
    await expect(writeLink(unfrozen, toyScenario)).rejects.toThrow('npm run freeze');
  });
});
