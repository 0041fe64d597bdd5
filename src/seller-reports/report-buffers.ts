/** The memory of a result's arrays, which may be handed from the worker to the page without copying. */
export function buffersOf(result: object): ArrayBuffer[] {
  return Object.values(result)
    .filter((part) => ArrayBuffer.isView(part))
    .map(({ buffer }) => buffer as ArrayBuffer);
}
