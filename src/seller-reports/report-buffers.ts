function collect(part: unknown, found: Set<ArrayBuffer>): void {
  if (typeof part !== 'object' || part === null) return;
  if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer);
  else for (const inner of Object.values(part)) collect(inner, found);
}

/**
 * The memory of a result's arrays, however deep they lie, which may be handed from the worker to the page without copying;
 * each once.
 */
export function buffersOf(result: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(result, found);
  return [...found];
}
