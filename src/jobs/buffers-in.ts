/** The memory of all typed arrays in plain data, each once: posted by handing it over, nothing is copied. */
export function buffersIn(data: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer);
  } else if (data instanceof ArrayBuffer) found.add(data);
  else if (typeof data === 'object' && data !== null)
    for (const part of Object.values(data)) buffersIn(part, found);
  return [...found];
}
