/** Deeper than any row goes: what nests further is no row, and could exhaust the stack. */
const maxDepth = 32;

/** What stands in a text in one way only, and by the thousand in the days of a product. */
const isPlain = (item: unknown): boolean => typeof item === 'number' || item === null;

/**
 * JSON in one way only: keys sorted, no spaces. Equal data give equal texts, whatever order their keys came in.
 *
 * @throws RangeError when it nests deeper than 32 levels
 */
export function canonicalText(value: unknown, depth = 0): string {
  if (depth > maxDepth) throw new RangeError('Nested too deep.');
  if (Array.isArray(value) && value.every(isPlain)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item, depth + 1)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of a text's UTF-8, in hexadecimal; null where the browser gives no such function (a page without HTTPS). */
export async function sha256(text: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A key that could reach the prototypes of other objects: nothing Stockgap writes has one. */
export class UnsafeKey extends Error {
  override readonly name = 'UnsafeKey';
}

const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Without any of these in the text, escapes of letters among them, no key can be unsafe. */
const suspicious = /__proto__|constructor|prototype|\\u/;

/**
 * A text from outside as data.
 *
 * @throws UnsafeKey when an object has a key that could reach a prototype
 * @throws SyntaxError when it is no JSON; RangeError when it nests too deep to be read
 */
export function parseOutside(text: string): unknown {
  // Looking at each key takes many times as long as reading a catalogue of clean ones.
  if (!suspicious.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => {
    if (unsafeKeys.has(key)) throw new UnsafeKey(key);
    return value;
  });
}
