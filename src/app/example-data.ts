/**
 * The worked example's results travel inside the prerendered page, so that it comes alive with the very figures it shows
 * and no simulation has to run first. Typed arrays and the numbers JSON lacks survive; six digits are plenty to show.
 */
const arrays = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array } as const;

const rounded = (value: number): number | { $number: string } =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : { $number: String(value) };

function packed(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (ArrayBuffer.isView(value)) {
    return { $array: value.constructor.name, values: Array.from(value as Float64Array, rounded) };
  }
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
  }
  return value;
}

export const encodeExample = (data: unknown): string =>
  // No "<", so that nothing in it can end the element it stands in.
  JSON.stringify(packed(data) ?? null).replaceAll('<', '\\u003c');

/** Whatever JSON lacks put back, in place: reading a page's example is part of its coming alive. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++)
      if (typeof value[at] === 'object') value[at] = unpacked(value[at]);
    return value;
  }
  if ('$number' in value) return Number(value.$number);
  if ('$array' in value && 'values' in value && Object.hasOwn(arrays, value.$array as PropertyKey))
    return arrays[value.$array as keyof typeof arrays].from(unpacked(value.values) as number[]);
  const parts = value as Record<string, unknown>;
  for (const key of Object.keys(parts)) if (typeof parts[key] === 'object') parts[key] = unpacked(parts[key]);
  return value;
}

export const decodeExample = (text: string): unknown => unpacked(JSON.parse(text));

const marks = { open: '<script type="application/json" id="example">', close: '</script>' } as const;

export const exampleElement = (data: unknown): string => marks.open + encodeExample(data) + marks.close;

/** The example's data out of a page's source, or null when it has none. */
export function exampleInSource(source: string): unknown {
  const start = source.indexOf(marks.open);
  if (start < 0) return null;
  const from = start + marks.open.length;
  try {
    return decodeExample(source.slice(from, source.indexOf(marks.close, from)));
  } catch {
    return null;
  }
}
